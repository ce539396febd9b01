/** Gives brought-in headings their levels and ids: sections are `##`, no level is skipped, and links lead to headings that are there. */
import GithubSlugger from 'github-slugger';
import type { Heading, Link, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { reservedIds } from '../../paths.ts';
import { plainSlug } from '../../slug.ts';
import { wordsOf } from '../../words-of.ts';
import { clip, type ImportState } from './state.ts';

interface Read {
	/** As the file has it, from 1. */
	level: number;
	/** Where the file's own links lead. */
	id: string;
	/** Given by the file itself; kept as the address. */
	name?: string;
}
const readOf = (heading: Heading): Read => heading.data as unknown as Read;

/** Takes the title out of the headings where the first is it: it says what the file calls itself (`wanted`), or is the only one at the top. */
export function takeTitle(children: RootContent[], wanted: string, always: boolean): string {
	const headings = children.filter((node) => node.type === 'heading');
	const tops = headings.filter((heading) => readOf(heading).level === 1);
	const first = headings[0];
	if (!first || headings.length === 1 || tops[0] !== first) return wanted;
	const words = wordsOf(first).trim();
	const same = wanted !== '' && normal(words) === normal(wanted);
	if (!same && (tops.length > 1 || (wanted && !always))) return wanted;
	children.splice(children.indexOf(first), 1);
	return words;
}

const normal = (words: string): string =>
	words
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Sets each heading's depth: the highest level there is becomes `##`. A level that would be skipped is raised, and listed. */
export function repairLevels(children: readonly RootContent[], state: ImportState): void {
	const headings = children.filter((node) => node.type === 'heading');
	const top = Math.min(...headings.map((heading) => readOf(heading).level));
	let before = 1;
	for (const heading of headings) {
		const wanted = readOf(heading).level - top + 2;
		const depth = Math.min(wanted, before + 1, 6);
		if (depth !== wanted)
			state.notes.push({
				what: `The heading “${clip(wordsOf(heading))}” was ${wanted - depth === 1 ? 'a level' : `${wanted - depth} levels`} too deep, and is now at level ${depth}, so that no level is skipped.`,
				where: `at “${clip(wordsOf(heading))}”`,
			});
		heading.depth = depth as Heading['depth'];
		before = depth;
	}
}

/** Writes `{#id}` after each section's heading, and after any other that a link leads to; then turns links to the old anchors. */
export function nameHeadings(root: Root, state: ImportState): void {
	const slugger = new GithubSlugger();
	for (const id of reservedIds) slugger.slug(id);
	const renamed = new Map<string, string>();
	const chosen = new Map<Heading, string>();
	for (const node of root.children) {
		if (node.type !== 'heading') continue;
		const { id, name } = readOf(node);
		const wanted = name ?? (/^[a-z0-9][a-z0-9-]*$/.test(id) && id.length <= 72 ? id : plainSlug(wordsOf(node), { words: 8, characters: 60 }));
		const made = slugger.slug(wanted || 'section');
		chosen.set(node, made);
		if (id) renamed.set(id, made);
		if (name) renamed.set(name, made);
	}
	placeAnchors(root, state, chosen, renamed);
	const used = turnLinks(root, renamed, state);
	for (const [heading, id] of chosen) {
		delete heading.data;
		if (heading.depth === 2 || used.has(id) || /\{#/.test(wordsOf(heading))) heading.data = { id };
	}
}

/** An anchor inside the text leads to the heading that it stands under: Markdown has no places between headings. */
function placeAnchors(root: Root, state: ImportState, chosen: ReadonlyMap<Heading, string>, renamed: Map<string, string>): void {
	for (const [anchor, heading] of state.anchors) {
		if (renamed.has(anchor)) continue;
		const under = [...chosen].find(([node]) => wordsOf(node) === heading)?.[1];
		const first = root.children.find((node) => node.type === 'heading');
		const target = under ?? (first && chosen.get(first));
		if (target) renamed.set(anchor, target);
	}
}

function turnLinks(root: Root, renamed: ReadonlyMap<string, string>, state: ImportState): Set<string> {
	const used = new Set<string>();
	visit(root, 'link', (node: Link, index, parent) => {
		if (!node.url.startsWith('#')) return undefined;
		const target = renamed.get(decoded(node.url.slice(1)));
		if (target) {
			used.add(target);
			node.url = `#${target}`;
			return undefined;
		}
		state.notes.push({
			what: `The link of “${clip(wordsOf(node))}” is left out: the place that it leads to is not in the file. Its words are kept.`,
			where: `at “${clip(wordsOf(node))}”`,
		});
		parent?.children.splice(index ?? 0, 1, ...(node.children as never[]));
		return index;
	});
	return used;
}

function decoded(id: string): string {
	try {
		return decodeURIComponent(id);
	} catch {
		return id;
	}
}
