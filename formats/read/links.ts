/** Gives headings their ids and turns `#id` links into links that know their section, with a finding for each that leads nowhere. */
import type { Link } from 'mdast';
import { wordsOf } from '../words-of.ts';
import type { ReadContext } from './context.ts';
import { derivedId } from './derived.ts';
import { createNamer, keepId, type Namer } from './headings.ts';
import type { Draft } from './sections.ts';
import { suggest } from './suggest.ts';

/** The drafts of the whole document, and its title. @returns those of which something is another than before. */
export function nameAndLink(drafts: readonly Draft[], title: string | undefined, context: ReadContext): Set<Draft> {
	const changed = new Set<Draft>();
	const { targets, mended } = nameAll(drafts, changed, context);
	let others: ReadonlyMap<string, string> | undefined;
	const idOf = (url: string): string => {
		const id = decodeURIComponentSafe(url.slice(1));
		if (targets.has(id)) return id;
		const named = mended.get(id);
		if (named !== undefined) return named;
		others ??= idsElsewhere(drafts, title);
		return others.get(slugElsewhere(id)) ?? id;
	};
	for (const draft of drafts) for (const link of draft.links) if (resolve(link, idOf(link.url), targets, context)) changed.add(draft);
	return changed;
}

/** From the id that GitHub and its like give a heading, with its underscores and the letters of any alphabet, to the one here: a list of contents written for them leads where it should. */
function idsElsewhere(drafts: readonly Draft[], title: string | undefined): Map<string, string> {
	const ids = new Map<string, string>();
	// A document's own heading is no section: a link back to it leads to the first one.
	const first = drafts[0]?.section.id;
	for (const top of ['top', slugElsewhere(title ?? '')]) if (top && first) ids.set(top, first);
	for (const { headings } of drafts)
		for (const { heading } of headings) {
			const slug = slugElsewhere(wordsOf(heading));
			let [id, time] = [slug, 0];
			while (ids.has(id)) id = `${slug}-${++time}`;
			if (slug) ids.set(id, heading.data?.id ?? '');
		}
	return ids;
}

/** Programs differ in what they keep of the punctuation and of an emoji, so none of it is asked for. */
const slugElsewhere = (words: string): string =>
	words
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]|\p{Default_Ignorable_Code_Point}/gu, '')
		.replaceAll(' ', '-');

/** `targets`: from the id of a section or a heading to its section; `mended`: from an id that cannot be one to what it is read as. */
function nameAll(drafts: readonly Draft[], changed: Set<Draft>, context: ReadContext): { targets: Map<string, string>; mended: Namer['mended'] } {
	const targets = new Map<string, string>();
	const { name, mended } = createNamer(
		drafts.flatMap(({ headings }) => headings),
		context,
	);
	for (const draft of drafts) {
		const ids = draft.headings.map((heading, index) => name(heading, index === 0));
		const [id = ''] = ids;
		if (draft.section.id !== id) changed.add(draft);
		draft.section.id = id;
		for (const [index, { heading }] of draft.headings.entries()) if (keepId(heading, ids[index] ?? '')) changed.add(draft);
		for (const { heading, id: own } of draft.derived) if (keepId(heading, derivedId(id, own))) changed.add(draft);
		for (const target of [...ids, ...draft.derived.map(({ heading }) => heading.data?.id ?? '')]) targets.set(target, id);
	}
	return { targets, mended };
}

/** What Word and other programs name by themselves, and lose on the way. */
function elsewhere(id: string): string | undefined {
	if (/^_?(?:foot|end)note|^_?(?:ftn|edn|fn)(?:ref)?\W?\d/i.test(id))
		return 'Write a note: “[^1]” where its mark stands, and “[^1]: …” with its words on a line of its own.';
	if (/^_(?:Toc|Ref|Hlk|bookmark)|^(?:fig|tbl|tab|eq|sec):/i.test(id))
		return 'Write the id of the heading that it is under, or the words alone: another program made this name.';
	return undefined;
}

/** @returns whether it leads elsewhere than before. */
function resolve(link: Link, id: string, targets: ReadonlyMap<string, string>, context: ReadContext): boolean {
	const section = targets.get(id);
	if (!section)
		context.error(
			'broken-reference',
			link,
			`There is no section or heading “#${id}”.`,
			elsewhere(id) ?? (suggest(id, [...targets.keys()]) || 'Check the id in the heading that this link should lead to.'),
		);
	const heading = section && id !== section ? id : undefined;
	if (link.data?.section === section && link.data?.heading === heading) return false;
	const { section: _section, heading: _heading, ...data } = link.data ?? {};
	link.data = { ...data, ...(section && { section }), ...(heading && { heading }) };
	if (Object.keys(link.data).length === 0) delete link.data;
	return true;
}

function decodeURIComponentSafe(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
