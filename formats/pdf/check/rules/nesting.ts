/** Marked content opens and closes in order, and the structure tree is a tree. */
import { getDict } from '../read/objects.ts';
import type { ContentFault, StructFault } from '../reading.ts';
import type { Fault, Rule } from '../subject.ts';

// Artifacts in tagged content, and the other way round, are conditions of the Matterhorn protocol; some faults are PDF/A's alone.
type Archive = 'unknown-operator' | 'unknown-intent' | 'deep-state' | 'inline-filter' | 'inline-smooth';
type Own = Exclude<ContentFault['kind'], 'artifact-in-tagged' | 'tagged-in-artifact' | 'loose-in-pattern' | Archive>;
const content: Record<Own, (detail: string) => string> = {
	'emc-without-begin': () => 'Marked content is closed that was never opened.',
	'not-closed': (tag) => `Marked content (${tag}) is opened and never closed.`,
	'unknown-font': (name) => `Text is shown in a font that the page does not have (${name}).`,
	'unknown-object': (name) => `The page draws something that it does not have (${name}).`,
	'form-cycle': () => 'A form draws itself without end.',
	unreadable: (detail) => `The content of the page cannot be read: ${detail}.`,
	'nested-mcid': (id) => `Tagged content (${id}) stands inside other tagged content.`,
};
const tree: Record<StructFault['kind'], string> = {
	cycle: 'An element of the structure tree holds itself.',
	shared: 'An element of the structure tree stands in two places.',
	deep: 'The structure tree is deeper than any real document.',
	'not-an-element': 'The structure tree holds something that is not an element.',
	'no-type': 'An element of the structure tree has no type.',
};
const hint = 'The program that wrote the PDF made a mistake; export it again, with a newer version if there is one.';

export const nesting: Rule = {
	what: 'Marked content nests as it should, and the structure tree is a tree.',
	clause: 'ISO 14289-1, 7.1; ISO 32000-1, 14.6',
	check: ({ reading, content: index }) => {
		const faults: Fault[] = [];
		for (const page of reading.pages) {
			const kinds = new Map(page.faults.map((fault) => [fault.kind, fault]));
			for (const { kind, detail } of kinds.values()) if (kind in content) faults.push({ page: page.index, message: content[kind as Own](detail), hint });
		}
		for (const { sequence, times } of index.all) {
			if (times > 1 && !sequence.form) faults.push({ page: sequence.page, message: `Two pieces of content have one id (MCID ${sequence.mcid}).`, hint });
		}
		for (const fault of reading.structure?.faults.slice(0, 20) ?? []) faults.push({ message: tree[fault.kind], hint, path: fault.path });
		for (const node of reading.structure?.nodes ?? [])
			if (!getDict(node.dict, 'P')) faults.push({ node, message: 'An element does not say what it stands in (P).', hint });
		return faults;
	},
};
