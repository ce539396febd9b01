/** Headings, each with a list of sentences under it. */
import type { Element } from 'hast';
import { h } from 'hastscript';

export const namedLists = (lists: readonly { title: string; items: readonly string[] }[]): Element[] =>
	lists.flatMap(({ title, items }) => [
		h('h2', title),
		h(
			'ul',
			items.map((item) => h('li', item)),
		),
	]);
