/** Finds words that only a resting mouse shows: nobody gets them by touch, keyboard or on paper (WCAG 1.4.13; HTML, “The title attribute”). */
import { noticed, type PageRule, quoted, wordsOf } from './element.ts';

/** Where `title` has a meaning of its own. */
const meant = ['abbr', 'dfn', 'iframe', 'link', 'style', 'input', 'title'];

export const tooltips: PageRule = (page) =>
	page.elements.flatMap((item) => {
		const { tagName, properties } = item.element;
		const title = String(properties.title ?? '').trim();
		if (!title || meant.includes(tagName) || wordsOf(item.element).includes(title)) return [];
		return [
			noticed(
				'words-in-tooltip',
				item,
				`The words ${quoted(title)} show only while a mouse rests on something.`,
				'Write them in the text, or leave them out: [words](address), without a title.',
				{ severity: 'warning' },
			),
		];
	});
