/** The structure tree of a PDF, before it is written: what each piece of the page is, in the order of reading. */

/** What an element is and says about itself; ISO 32000-1, 14.7 to 14.9. */
interface ElementOptions {
	lang?: string | undefined;
	alt?: string | undefined;
	/** What an abbreviation stands for (`/E`). */
	expansion?: string;
	/** A title that readers may list (`/T`). */
	title?: string;
	/** Needed by each Note (PDF/UA-1, 7.9), unique in the document. */
	id?: string;
	/** Attribute objects, ready to be written: `{ O: 'Table', Scope: 'Column' }`. */
	attributes?: Record<string, unknown>[];
	/** Line of the author's Markdown. */
	line?: number | undefined;
}

export interface Element extends ElementOptions {
	type: string;
	parent?: Element;
	kids: Kid[];
	attached: boolean;
}

/** Content on a page, a link's annotation, or another element. Pages count from 0; an annotation is named by its object. */
export type Kid = Element | { page: number; mcid: number } | { page: number; annotation: unknown };

/** A new element, not yet in the tree: it takes its place when something of it is first painted. */
export function element(type: string, parent?: Element, options: ElementOptions = {}): Element {
	return {
		type,
		kids: [],
		attached: !parent,
		...(parent && { parent }),
		...options,
	};
}

/** Puts an element, and all that it stands in, at the end of what has been painted so far. */
export function attach(el: Element): void {
	if (el.attached || !el.parent) return;
	attach(el.parent);
	el.attached = true;
	el.parent.kids.push(el);
}

export const isElement = (kid: Kid): kid is Element => 'type' in kid;

/**
 * Structure path → line of `strategy.md`, for every element that came from a line. A path is the elements' types from the
 * root down, joined with `/`; each has its place among the siblings of the same type, from 1, always written, but for the
 * one root: `Document/Sect[3]/Table[1]/TR[2]/TH[1]`. `Sect[n]` is the n-th section of the edition.
 */
export function originsOf(root: Element): Map<string, number> {
	const origins = new Map<string, number>();
	const walk = (el: Element, path: string): void => {
		if (el.line !== undefined) origins.set(path, el.line);
		const seen = new Map<string, number>();
		for (const kid of el.kids) {
			if (!isElement(kid)) continue;
			const n = (seen.get(kid.type) ?? 0) + 1;
			seen.set(kid.type, n);
			walk(kid, `${path}/${kid.type}[${n}]`);
		}
	};
	walk(root, root.type);
	return origins;
}
