/** Makes every relative link of a page absolute: the 404 page is shown at addresses of any depth. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const isRelative = (url: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(url);

export function withBase(tree: Root, base: string): Root {
	const copy = structuredClone(tree);
	visit(copy, 'element', ({ properties }) => {
		for (const name of ['href', 'src', 'poster'] as const) {
			const value = properties[name];
			if (typeof value === 'string' && isRelative(value)) properties[name] = base + value.replace(/^\.\//, '');
		}
	});
	return copy;
}
