/** Finds tables of figures in which no cell is a header (WCAG 1.3.1, technique H51). */
import type { Element } from 'hast';
import { childrenOf, noticed, type PageRule } from './element.ts';

export const tables: PageRule = (page) =>
	page.elements.flatMap((item) => {
		const { tagName, properties } = item.element;
		if (tagName !== 'table' || ['presentation', 'none'].includes(String(properties.role))) return [];
		const rows = inside(item.element, 'tr');
		const wide = rows.some((row) => childrenOf(row).length > 1);
		if (rows.length < 2 || !wide || inside(item.element, 'th').length) return [];
		return [
			noticed(
				'table-without-headers',
				item,
				'A table has no header cells, so nobody hears what a figure in it is about.',
				'Make the first row its header row.',
			),
		];
	});

const inside = (element: Element, name: string): Element[] =>
	childrenOf(element).flatMap((child) => [...(child.tagName === name ? [child] : []), ...inside(child, name)]);
