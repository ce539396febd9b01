/** Finds lists that are typed by hand with bullets or dashes, so that nobody hears that they are lists (WCAG 1.3.1, failure F2). */
import type { Element } from 'hast';
import type { PageElement } from '../page.ts';
import { childrenOf, noticed, type PageRule } from './element.ts';

const mark = /^\s*(?:[•·▪‣◦●○–—*-]|\d{1,2}[.)])\s+\S/;
const bullet = /^\s*[•·▪‣◦●○]\s*\S/;

export const typedLists: PageRule = (page) =>
	page.elements.filter((item) => item.element.tagName === 'p' && (manyLines(item.element) || manyParagraphs(item))).map(found);

const found = (item: PageElement) =>
	noticed(
		'marks-as-list',
		item,
		'A list is typed with marks at the start of its lines, so a screen reader does not say that it is one.',
		'Write it as a list: each item on a line of its own that begins with “- ”, with an empty line before the first.',
	);

const manyLines = (element: Element): boolean => linesOf(element).filter((line) => mark.test(line)).length > 1;

/** The first of several paragraphs in a row that each begin with a bullet. */
function manyParagraphs(item: PageElement): boolean {
	const siblings = item.parent ? childrenOf(item.parent.element) : [];
	const at = siblings.indexOf(item.element);
	const begins = (element: Element | undefined) => element?.tagName === 'p' && bullet.test(linesOf(element)[0] ?? '');
	return begins(item.element) && begins(siblings[at + 1]) && !begins(siblings[at - 1]);
}

function linesOf(element: Element): string[] {
	const read = (at: Element): string =>
		at.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? (child.tagName === 'br' ? '\n' : read(child)) : '')).join('');
	return read(element).split('\n');
}
