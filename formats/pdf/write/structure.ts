/** Writes the structure tree: elements, content marks, annotations, ids and roles (ISO 32000-1, 14.7). */
import { type Element, isElement, type Kid } from '../element.ts';
import type { Doc, Ref } from './internals.ts';

/** pdfkit's own elements name the current page for an annotation and cannot be filled out of order, so the tree is written here. */
export function structureWriter(doc: Doc) {
	const refs = new Map<Element, Ref>();
	const pages: Ref[] = [];
	const refOf = (el: Element): Ref => {
		let ref = refs.get(el);
		if (!ref) {
			ref = doc.ref({ Type: 'StructElem', S: el.type });
			refs.set(el, ref);
		}
		return ref;
	};
	return {
		/** A new mark on the current page; its number on that page. */
		content(el: Element, page: number): number {
			pages[page] = doc.page.dictionary;
			const marks = doc.getStructParentTree().get(doc.page.structParentTreeKey) as Ref[];
			const mcid = marks.length;
			marks.push(refOf(el));
			el.kids.push({ page, mcid });
			return mcid;
		},
		annotation(el: Element, page: number, data: Record<string, unknown>): void {
			pages[page] = doc.page.dictionary;
			const key = doc.createStructParentTreeNextKey();
			doc.getStructParentTree().add(key, refOf(el));
			const ref = doc.ref({
				...data,
				P: doc.page.dictionary,
				StructParent: key,
			});
			doc.page.annotations.push(ref);
			ref.end();
			el.kids.push({ page, annotation: ref });
		},
		finish(root: Element): void {
			const tree = doc.getStructTreeRoot();
			const ids: [string, Ref][] = [];
			const write = (el: Element, parent: Ref): void => {
				const ref = refOf(el);
				Object.assign(ref.data, dataOf(el), { P: parent });
				const page = el.kids.map((kid) => ('page' in kid ? kid.page : undefined)).find((n) => n !== undefined);
				if (page !== undefined) ref.data.Pg = pages[page];
				ref.data.K = el.kids.map((kid) => kidData(kid, page));
				if (el.id) ids.push([el.id, ref]);
				for (const kid of el.kids) if (isElement(kid)) write(kid, ref);
				ref.end();
			};
			const kidData = (kid: Kid, page: number | undefined): unknown => {
				if (isElement(kid)) return refOf(kid);
				if ('annotation' in kid) return { Type: 'OBJR', Pg: pages[kid.page], Obj: kid.annotation };
				return kid.page === page ? kid.mcid : { Type: 'MCR', Pg: pages[kid.page], MCID: kid.mcid };
			};
			write(root, tree);
			tree.data.K = [refOf(root)];
			tree.data.RoleMap = { Strong: 'Span', Em: 'Span' };
			if (ids.length > 0) {
				ids.sort(([a], [b]) => (a < b ? -1 : 1));
				tree.data.IDTree = {
					Names: ids.flatMap(([id, ref]) => [new String(id), ref]),
				};
			}
		},
	};
}

function dataOf(el: Element): Record<string, unknown> {
	const text = (key: string, value: string | undefined) => (value === undefined ? {} : { [key]: new String(value) });
	const { attributes = [] } = el;
	return {
		...text('T', el.title),
		...text('Lang', el.lang),
		...text('Alt', el.alt),
		...text('E', el.expansion),
		...text('ID', el.id),
		...(attributes.length > 0 && {
			A: attributes.length === 1 ? attributes[0] : attributes,
		}),
	};
}
