/** Finds alternative text that tells nobody what the picture shows: a file's name, or that there is a picture (WCAG 1.1.1, failure F30). */
import { noticed, type PageRule, quoted } from './element.ts';

const fileName = /^[^\s]*\.(?:png|jpe?g|gif|svg|webp|avif|tiff?|bmp|pdf)$|^(?:img|dsc|dscn|p|image|screenshot|scan|photo)[-_ ]?\d{2,}$/i;
const nothing =
	/^(?:an? |the )?(?:alt(?:ernative)? ?text|image|picture|photo(?:graph)?|graphic|figure|icon|logo|drawing|illustration|img|untitled|placeholder|spacer|\W+)(?: \d+)?\.?$/i;

export const alternatives: PageRule = (page) =>
	page.elements.flatMap((item) => {
		const { tagName, properties } = item.element;
		const alt = String(tagName === 'img' ? (properties.alt ?? '') : (properties.ariaLabel ?? '')).trim();
		const isPicture = tagName === 'img' || properties.role === 'img';
		if (!isPicture || !alt) return [];
		const hint = 'Say in words what the picture shows, or mark it as decorative.';
		if (fileName.test(alt))
			return [noticed('alt-is-file-name', item, `The alternative text of a picture is the name of a file: ${quoted(alt)}.`, hint, { attribute: 'src' })];
		if (nothing.test(alt))
			return [noticed('alt-says-nothing', item, `The alternative text ${quoted(alt)} does not say what the picture shows.`, hint, { attribute: 'src' })];
		return [];
	});
