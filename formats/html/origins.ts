/** Maps each element of a page's content to the line of Markdown that made it. */
import type { Element, Root, RootContent } from 'hast';
import type { SitePage } from '../model.ts';

/**
 * Keys are paths of element-child indexes from `#content`, from 0: `0.3.1` is the second element in the fourth element in
 * the first. Elements that no Markdown made are absent; whoever looks one up goes to the nearest one above it.
 */
export function origins(page: SitePage): Map<string, number> {
	const lines = new Map<string, number>();
	const walk = (parent: Root | Element, path: string) => {
		const elements = (parent.children as RootContent[]).filter((child) => child.type === 'element');
		for (const [index, element] of elements.entries()) {
			const key = path ? `${path}.${index}` : String(index);
			if (element.position) lines.set(key, element.position.start.line);
			walk(element, key);
		}
	};
	walk(page.content, '');
	return lines;
}
