/** Gives headings their levels and ids: sections are `##`, ids come from `{#…}` or from the words, and none is used twice. */
import type { Heading, Root, RootContent } from 'mdast';
import type { Meta } from '../model.ts';
import { reservedIds } from '../paths.ts';
import { plainSlug } from '../slug.ts';
import { wordsOf } from '../words-of.ts';
import { clip, type ReadContext } from './context.ts';

/** One `#` among sections that begin with `##` is a slip: read as the level of sections, all the others would be parts of it. */
export function mendLevel(root: Root, context: ReadContext): void {
	const headings = root.children.filter((node) => node.type === 'heading');
	const [top, ...others] = headings.filter((heading) => heading.depth === 1);
	if (!top || others.length > 0 || headings[0]?.depth !== 2) return;
	top.depth = 2;
	context.warn('heading-level', top, 'This section begins with one “#”, and the others with “##”.', 'Write “##” here too.');
}

/** `hasSections`: other parts of the text begin with `##`. A stranger's document may use `#` for them: then every heading goes down a level. */
export function levelHeadings(root: Root, meta: Meta | undefined, hasSections: boolean, context: ReadContext): RootContent[] {
	const nodes = root.children.filter((node) => node.type !== 'yaml');
	const headings = nodes.filter((node) => node.type === 'heading');
	const tops = headings.filter((heading) => heading.depth === 1);
	const first = tops[0];
	if (!first) return nodes;
	const isTitle = tops.length === 1 && headings[0] === first && (hasSections || headings.some((heading) => heading.depth === 2));
	if (isTitle) {
		const same = !meta || normal(wordsOf(first).replace(idMark, '')) === normal(meta.title);
		// Other words with text under them are a section: nothing that was written is lost.
		const next = nodes[nodes.indexOf(first) + 1];
		if (!same && (next ? next.type !== 'heading' : !hasSections)) {
			first.depth = 2;
			return nodes;
		}
		if (!same)
			context.warn(
				'heading-title',
				first,
				`The title stands in the front matter too, in other words: “${meta.title}”.`,
				'Remove this “#” heading, which is left out: the title comes from the front matter.',
			);
		return nodes.filter((node) => node !== first);
	}
	// Google Docs and Notion write the title as they write the sections.
	const isRepeated = tops.length > 1 && headings[0] === first && meta !== undefined && normal(wordsOf(first).replace(idMark, '')) === normal(meta.title);
	const sections = isRepeated ? tops.slice(1) : tops;
	context.warn(
		'heading-level',
		sections[0],
		'Sections here begin with one “#”; they are read as if they began with “##”.',
		'Write sections with “##” and sub-headings with “###”: the title is the only heading at level 1.',
	);
	for (const heading of headings) heading.depth = Math.min(6, heading.depth + 1) as Heading['depth'];
	return isRepeated ? nodes.filter((node) => node !== first) : nodes;
}

const normal = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const slugOf = (words: string): string => plainSlug(words, { words: 10, characters: longestId - 8 }) || 'section';

/** A heading and what its id is made from. */
export interface Unnamed {
	heading: Heading;
	/** From `{#…}`. */
	mark: string | undefined;
	/** Of its words. */
	slug: string;
}

/** Names headings of one document or one derived text. */
export interface Namer {
	name(heading: Unnamed, isSection: boolean): string;
	/** From what an author, or the program that a text comes from, wrote as an id to what it is here. */
	mended: ReadonlyMap<string, string>;
}

const idMark = /\s*\{\s*#([^}]*?)\s*\}\s*$/;
/** What pandoc and its like write behind an id: classes, and names with values. */
const behindId = /\s+(?:\.\S+|-|[\w-]+=(?:"[^"]*"|\S+))/g;
/** As other programs write it. */
const otherMark = /\{\s*(?:id\s*=\s*["'“”]?)([^}"'“”]*)["'“”]?\s*\}\s*$/;
/** Without its end, its sign or the right brackets. */
const brokenMark = /\s(\{#([a-z][\w-]*)|\{([a-z][a-z0-9]*-[a-z0-9-]*)\}|\(#([a-z][\w-]*)\))\s*$/i;
const longestId = 80;

/** `headings`: all that will be named, so that an id that an author wrote is never given to another. */
export function createNamer(headings: readonly Unnamed[], context: ReadContext): Namer {
	const times = new Map<string, number>();
	const taken = new Map<string, Heading>();
	const written = new Set(headings.flatMap(({ mark }) => mark ?? []));
	const mended = new Map<string, string>();
	const make = (slug: string): string => {
		for (;;) {
			const time = times.get(slug) ?? 0;
			const id = time === 0 ? slug : `${slug}-${time}`;
			times.set(slug, time + 1);
			if (!taken.has(id) && !written.has(id)) return id;
		}
	};
	const mend = (mark: string, heading: Heading): string => {
		const meant = mark.replace(behindId, '').trim();
		const id = mended.get(meant) ?? (isId(meant) ? meant : make(slugOf(meant)));
		if (!mended.has(meant))
			context.warn(
				'section-id',
				heading,
				`“${clip(mark)}” cannot be an id, and is read as “${id}”, as are links to it: write {#${id}}.`,
				`An id has small letters, digits and “-”, ${longestId} at most.`,
			);
		mended.set(meant, id);
		return id;
	};
	const name: Namer['name'] = ({ heading, mark, slug }, isSection) => {
		const id = mark === undefined ? make(slug) : isId(mark) ? mark : mend(mark, heading);
		const other = taken.get(id);
		if (other)
			context.error(
				'section-id-twice',
				heading,
				`The id “${id}” is used twice; the first is on line ${other.position?.start.line ?? '?'}.`,
				'Give this heading an id of its own: {#another-id}.',
			);
		const final = isSection ? unreserved(id, mark !== undefined, heading, make, context) : id;
		taken.set(final, heading);
		return final;
	};
	return { name, mended };
}

const isId = (id: string): boolean => /^[a-z0-9][a-z0-9-]*$/.test(id) && id.length <= longestId;

function unreserved(id: string, written: boolean, heading: Heading, make: (words: string) => string, context: ReadContext): string {
	if (!(reservedIds as readonly string[]).includes(id)) return id;
	if (!written) return make(slugOf(`${id} section`));
	context.error('section-id-reserved', heading, `The id “${id}” is one that the site itself uses.`, `Choose another, for example {#${id}-section}.`);
	return id;
}

/** Takes `{#id}` off the heading's words. */
export function takeMark(heading: Heading, context: ReadContext): Unnamed {
	const last = heading.children.at(-1);
	const mark = last?.type === 'text' ? idMark.exec(last.value) : null;
	if (mark && last?.type === 'text') {
		last.value = last.value.slice(0, mark.index);
		if (!last.value) heading.children.pop();
	} else if (/\{#[^}]*\}/.test(wordsOf(heading)))
		context.error('section-id', heading, 'The id of this heading is not at its end.', 'Write {#id} last in the line, outside bold, links and code.');
	const [, other] = (last?.type === 'text' && otherMark.exec(last.value)) || [];
	if (other !== undefined) context.error('section-id', heading, `“{id=${other}}” is printed as it stands, and is no id.`, `Write {#${slugOf(other)}}.`);
	const [, all, ...ids] = (!mark && last?.type === 'text' && brokenMark.exec(last.value)) || [];
	if (all) context.warn('section-id', heading, `“${all}” is printed as it stands, and is no id.`, `Write {#${slugOf(ids.filter(Boolean).join(''))}}.`);
	return { heading, mark: mark?.[1], slug: slugOf(wordsOf(heading)) };
}

/** @returns whether the id is another than before. */
export function keepId(heading: Heading, id: string): boolean {
	if (heading.data?.id === id) return false;
	heading.data = { ...heading.data, id };
	return true;
}
