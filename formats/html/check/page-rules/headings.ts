/** Finds headings that are not told as such, or too many main ones (WCAG 1.3.1, failure F2; technique H42). */
import type { Element } from 'hast';
import { childrenOf, noticed, type PageRule, quoted, wordsOf } from './element.ts';

export const oneMainHeading: PageRule = (page) => {
	const all = page.elements.filter(({ element }) => element.tagName === 'h1');
	return all
		.slice(1)
		.map((item) =>
			noticed(
				'two-main-headings',
				item,
				`The page has a second main heading, ${quoted(wordsOf(item.element))}.`,
				'Keep one h1, for what the whole page is about; make the other an h2.',
			),
		);
};

/** A short paragraph all in bold, without a full stop, before something that it seems to head. */
export const boldAsHeading: PageRule = (page) =>
	page.elements.flatMap((item) => {
		if (item.element.tagName !== 'p' || !item.parent || !holdsSections(item.parent.element) || !isBold(item.element)) return [];
		const words = wordsOf(item.element);
		const siblings = childrenOf(item.parent.element);
		const next = siblings[siblings.indexOf(item.element) + 1];
		if (!words || words.length > 80 || /[.,;!?…]$/.test(words) || !next || !['p', 'ul', 'ol', 'table', 'dl', 'div'].includes(next.tagName)) return [];
		if (next.tagName === 'p' && isBold(next)) return [];
		return [
			noticed(
				'bold-as-heading',
				item,
				`${quoted(words)} looks like a heading but is only bold.`,
				'If it heads what follows, write it as a heading, with “##” for a section and “###” for a part of one; if not, end it with a full stop.',
				{
					severity: 'warning',
				},
			),
		];
	});

/** Elsewhere, at the top of a box or in a cell, bold words are a label. */
const holdsSections = ({ tagName, properties }: Element) => ['main', 'section', 'article'].includes(tagName) || properties.id === 'content';

const isBold = (element: Element): boolean => {
	const parts = element.children.filter((child) => child.type !== 'text' || child.value.trim());
	return parts.length === 1 && parts[0]!.type === 'element' && ['strong', 'b'].includes(parts[0]!.tagName);
};
