/** Turns a link into one that works in a file on its own: inside the edition by id, else by its full address, else words. */
import type { Link } from 'mdast';
import { editionIds } from '../../editions/index.ts';
import { sectionAddress } from '../../paths.ts';
import { type Inline, link } from './ast.ts';
import type { TreeState } from './state.ts';

export function crossReference(node: Link, words: Inline[], state: TreeState): Inline[] {
	if (node.url.startsWith('#')) return reference(node, words, state);
	if (/^[a-z][a-z0-9+.-]*:/i.test(node.url)) return [link(node.url, words)];
	const absolute = resolve(node.url, state);
	return absolute ? [link(absolute, words)] : words;
}

function reference(node: Link, words: Inline[], state: TreeState): Inline[] {
	// What the reader of the source found, where the address is written as another program makes it.
	const section = node.data?.section;
	const id = node.data?.heading ?? section ?? decode(node.url.slice(1));
	if (state.ids.has(id)) return [link(`#${anchor(id)}`, words)];
	const there = section ? state.edition.elsewhere.get(section) : undefined;
	const target = editionIds.find((edition) => there?.includes(edition));
	const address = section && target && resolve(sectionAddress(target, section), state);
	if (!address) return words;
	return [link(node.data?.heading ? `${address}#${node.data.heading}` : address, words)];
}

/** Pandoc gives these ids to its own parts of a file, and makes none but its own different. An id of ours has no `_`. */
export const anchor = (id: string): string => (/^(?:footnotes|fn\d+|fnref\d+)$/.test(id) ? `${id}_` : id);

/** A file that was downloaded has no address of its own, so a relative link needs the front matter's `url`. */
function resolve(address: string, state: TreeState): string | undefined {
	const base = state.edition.meta.url;
	return base && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

function decode(id: string): string {
	try {
		return decodeURIComponent(id);
	} catch {
		return id;
	}
}
