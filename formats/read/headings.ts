/** Gives headings their levels and ids: sections are `##`, ids come from `{#…}` or from the words, and none is used twice. */
import GithubSlugger from 'github-slugger';
import type { Heading, Root, RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import type { Meta } from '../model.ts';
import { reservedIds } from '../paths.ts';
import { plainSlug } from '../slug.ts';
import type { ReadContext } from './context.ts';

/** Sections are `##`. A stranger's document may use `#` for them: then every heading goes down a level. */
export function levelHeadings(root: Root, meta: Meta | undefined, context: ReadContext): RootContent[] {
	const nodes = root.children.filter((node) => node.type !== 'yaml');
	const headings = nodes.filter((node) => node.type === 'heading');
	const tops = headings.filter((heading) => heading.depth === 1);
	const first = tops[0];
	if (!first) return nodes;
	const isTitle = tops.length === 1 && headings[0] === first && headings.some((heading) => heading.depth === 2);
	if (isTitle) {
		const same = !meta || normal(wordsOf(first)) === normal(meta.title);
		// Other words with text under them are a section: nothing that was written is lost.
		if (!same && nodes[nodes.indexOf(first) + 1]?.type !== 'heading') {
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
	context.warn(
		'heading-level',
		first,
		'Sections here begin with one “#”; they are read as if they began with “##”.',
		'Write sections with “##” and sub-headings with “###”: the title is the only heading at level 1.',
	);
	for (const heading of headings) heading.depth = Math.min(6, heading.depth + 1) as Heading['depth'];
	return nodes;
}

const normal = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Names headings of one document or one derived text: returns the id and keeps it in the heading's `data.id`. */
export type Namer = (heading: Heading, isSection: boolean) => string;

const idMark = /\s*\{#([^}\s]*)\}\s*$/;
const longestId = 80;

/** `headings`: all that will be named, so that an id that an author wrote is never given to another. */
export function createNamer(headings: readonly Heading[], context: ReadContext): Namer {
	const slugger = new GithubSlugger();
	const taken = new Map<string, Heading>();
	const written = new Set(headings.flatMap((heading) => markOf(heading)?.[1] ?? []));
	const make = (words: string): string => {
		for (;;) {
			const id = slugger.slug(plainSlug(words, { words: 10, characters: longestId - 8 }) || 'section');
			if (!taken.has(id) && !written.has(id)) return id;
		}
	};
	return (heading, isSection) => {
		const mark = takeMark(heading, context);
		const id = mark === undefined ? make(wordsOf(heading)) : checked(mark, heading, context) ? mark : make(mark);
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
		heading.data = { ...heading.data, id: final };
		return final;
	};
}

function checked(id: string, heading: Heading, context: ReadContext): boolean {
	if (/^[a-z0-9][a-z0-9-]*$/.test(id) && id.length <= longestId) return true;
	context.error('section-id', heading, `“${id}” cannot be an id.`, `Use small letters, digits and “-”, ${longestId} at most, for example {#getting-help}.`);
	return false;
}

function unreserved(id: string, written: boolean, heading: Heading, make: (words: string) => string, context: ReadContext): string {
	if (!(reservedIds as readonly string[]).includes(id)) return id;
	if (!written) return make(`${id} section`);
	context.error('section-id-reserved', heading, `The id “${id}” is one that the site itself uses.`, `Choose another, for example {#${id}-section}.`);
	return id;
}

function markOf(heading: Heading): RegExpExecArray | null {
	const last = heading.children.at(-1);
	return last?.type === 'text' ? idMark.exec(last.value) : null;
}

/** Takes `{#id}` off the heading's words. */
function takeMark(heading: Heading, context: ReadContext): string | undefined {
	const mark = markOf(heading);
	const last = heading.children.at(-1);
	if (mark && last?.type === 'text') {
		last.value = last.value.slice(0, mark.index);
		if (!last.value) heading.children.pop();
	} else if (/\{#[^}]*\}/.test(wordsOf(heading)))
		context.error('section-id', heading, 'The id of this heading is not at its end.', 'Write {#id} last in the line, outside bold, links and code.');
	return mark?.[1];
}
