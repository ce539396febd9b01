/** What several rules ask of an element of a page: its words, its name, what it stands in. */
import type { Element } from 'hast';
import type { Noticed } from '../noticed.ts';
import type { Page, PageElement } from '../page.ts';

/** Looks at a page's tree, without a browser. */
export type PageRule = (page: Page) => Noticed[];

const silent = ['script', 'style', 'template', 'noscript'];

/** Its words in one line: alternative text of pictures included, what is hidden from screen readers not. */
export function wordsOf(element: Element): string {
	const read = (at: Element): string =>
		at.children
			.map((child) => {
				if (child.type === 'text') return child.value;
				if (child.type !== 'element' || silent.includes(child.tagName) || isHidden(child)) return '';
				return child.tagName === 'br' ? '\n' : child.tagName === 'img' ? ` ${child.properties.alt ?? ''} ` : read(child);
			})
			.join('');
	return read(element).replace(/\s+/g, ' ').trim();
}

/** `aria-label`, or its words. */
export const nameOf = (element: Element): string => String(element.properties.ariaLabel ?? '').trim() || wordsOf(element);

export const isHidden = ({ properties }: Element): boolean =>
	properties.ariaHidden === 'true' || (properties.hidden !== undefined && properties.hidden !== false);

/** The nearest element around it, itself included, for which this holds. */
export function closest(item: PageElement, holds: (element: Element) => boolean): PageElement | undefined {
	for (let at: PageElement | undefined = item; at; at = at.parent) if (holds(at.element)) return at;
	return undefined;
}

export const childrenOf = (element: Element): Element[] => element.children.filter((child) => child.type === 'element');

/** An element whose own text is a passage: paragraphs, items, cells, headings. */
export const isPassage = ({ element }: PageElement): boolean =>
	passages.includes(element.tagName) &&
	element.children.some((child) => (child.type === 'text' ? child.value.trim() : inline.includes((child as Element).tagName)));
const passages = ['p', 'li', 'dt', 'dd', 'td', 'th', 'caption', 'figcaption', 'blockquote', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const inline = ['a', 'abbr', 'b', 'em', 'i', 'span', 'strong'];

/** For a message: words in quotation marks, cut where they are long. */
export const quoted = (words: string): string => (words.length > 60 ? `“${words.slice(0, 57).trimEnd()}…”` : `“${words}”`);

/** @param attribute of the element, for a selector that tells it from others. */
export function noticed(
	rule: string,
	item: PageElement,
	message: string,
	hint: string,
	more: { severity?: Noticed['severity']; attribute?: string } = {},
): Noticed {
	const { element, path } = item;
	const value = more.attribute && element.properties[more.attribute];
	const id = element.properties.id;
	const mark = typeof value === 'string' ? `[${more.attribute}="${value}"]` : typeof id === 'string' ? `[id="${id}"]` : '';
	const at = element.position?.start;
	return { rule, severity: more.severity ?? 'error', message, hint, target: element.tagName + mark, ...(path !== undefined && { path }), ...(at && { at }) };
}
