/** What a page is about, in its own first words: lists of found pages show it below the title. */
import type { Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';

/** A line or two; no more is shown. */
const longest = 155;
/** A shorter paragraph is a label, or the edge of a box. */
const shortest = 20;

/** @returns the first paragraph that says something, cut between two words; `undefined` where there is none. */
export function description(content: Root): string | undefined {
	let found: string | undefined;
	visit(content, 'element', (element) => {
		if (element.tagName !== 'p') return;
		const text = textOf(element).replace(/\s+/g, ' ').trim();
		if (text.length < shortest) return;
		found = text;
		return EXIT;
	});
	return found === undefined || found.length <= longest ? found : `${found.slice(0, longest).replace(/[\s,;:.–]*\s\S*$/, '')} …`;
}
