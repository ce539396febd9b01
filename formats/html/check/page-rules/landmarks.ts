/** Finds a navigation that cannot be told from another, as neither or only one has a name (WCAG 1.3.1, technique ARIA11). */
import { noticed, type PageRule } from './element.ts';

export const landmarks: PageRule = (page) => {
	const navs = page.elements.filter(({ element }) => element.tagName === 'nav' || element.properties.role === 'navigation');
	const named = ({ element }: (typeof navs)[number]) => element.properties.ariaLabel !== undefined || element.properties.ariaLabelledBy !== undefined;
	return navs.length < 2
		? []
		: navs
				.filter((item) => !named(item))
				.map((item) =>
					noticed(
						'nav-without-name',
						item,
						'The page has more than one navigation, and this one has no name.',
						'Give it an aria-label that says what it leads to: “Contents”.',
					),
				);
};
