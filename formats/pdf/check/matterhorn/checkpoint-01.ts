/** Checkpoint 01, real content: everything drawn is either tagged or an artifact. */
import type { Content } from '../content-index.ts';
import type { ContentFault, TextRun } from '../reading.ts';
import type { Fault, Subject } from '../subject.ts';
import { type ConditionsOf, machine, only, person } from './condition.ts';

const hint = 'The program that wrote the PDF made a mistake; export it again, with a newer version if there is one.';

/** One fault a page for what went wrong while it was read. */
const onPages =
	(kind: ContentFault['kind'], message: (detail: string) => string) =>
	({ reading }: Subject): Fault[] =>
		reading.pages.flatMap((page) => {
			const fault = page.faults.find((candidate) => candidate.kind === kind);
			return fault ? [{ page: page.index, message: message(fault.detail), hint }] : [];
		});

/** Artifacts that the tree has all the same. */
function taggedArtifacts({ reading, content }: Subject): Fault[] {
	return (reading.structure?.nodes ?? []).flatMap((node) =>
		node.kids.some((kid) => kid.kind === 'mcr' && content.of(kid)?.sequence.tag === 'Artifact')
			? [{ node, message: 'The tags have content that is marked as an artifact.', hint }]
			: [],
	);
}

/** What no sequence and no artifact holds, and marked content that the tree does not have. */
function untagged({ reading, content }: Subject): Fault[] {
	const { structure } = reading;
	if (!structure) return [];
	const named = new Set<Content>();
	for (const node of structure.nodes) {
		for (const kid of node.kids) {
			const found = content.of(kid);
			if (found) named.add(found);
		}
	}
	const faults: Fault[] = content.loose.map(({ page, runs, paints }) => ({
		page,
		message: `${runs.length ? `Text${quote(runs)} is` : paints.length === 1 ? 'A drawing is' : `${paints.length} drawings are`} neither tagged nor an artifact.`,
		hint: 'Tag what says something; mark what only decorates as an artifact.',
	}));
	for (const part of content.all) {
		if (named.has(part) || part.runs.length + part.paints.length === 0) continue;
		faults.push({
			page: part.sequence.page,
			message: `Content${quote(part.runs)} is marked, and the structure tree does not have it: it is not read out.`,
			hint: 'Put its marked-content id into an element.',
		});
	}
	return faults;
}

const quote = (runs: readonly TextRun[]): string => {
	const text = runs
		.map((run) => run.text)
		.join('')
		.trim();
	return text ? ` “${text.length > 60 ? `${text.slice(0, 60)}…` : text}”` : '';
};

export const checkpoint01 = {
	'01-001': person(
		'7.1',
		'Decoration is tagged as content.',
		'Walk through the tags: is anything read out that only decorates (lines, backgrounds, empty elements)?',
	),
	'01-002': person(
		'7.1',
		'Content is hidden from screen readers as an artifact.',
		'Compare each page with its tags: is anything that says something left out?',
		{ ours: ['words', 'pictures'] },
	),
	'01-003': machine('7.1', 'An artifact stands inside tagged content.', (subject) => [
		...onPages('artifact-in-tagged', (id) => `An artifact stands inside tagged content (${id}).`)(subject),
		...taggedArtifacts(subject),
	]),
	'01-004': machine(
		'7.1',
		'Tagged content stands inside an artifact.',
		onPages('tagged-in-artifact', (id) => `Tagged content (${id}) stands inside an artifact.`),
	),
	'01-005': machine('7.1', 'Something drawn is neither tagged nor an artifact.', (subject) => [
		...untagged(subject),
		// The content of a page ends where a pattern begins: a form in it stands in no tags but its own.
		...onPages('loose-in-pattern', () => 'A pattern repeats a form that is neither tagged nor an artifact.')(subject),
	]),
	'01-006': person('7.1', 'An element does not say what its content is.', 'Walk through the tags: is each part tagged as what it is?', {
		ours: ['headings', 'lists', 'tables', 'pictures', 'links', 'notes'],
	}),
	'01-007': machine('7.1', 'The file says that its tags may be wrong.', ({ reading }) =>
		only(reading.metadata.suspects, 'The PDF says that its tags may be wrong (MarkInfo, Suspects).', 'Check the tags and export it again.'),
	),
} as const satisfies ConditionsOf<'01'>;
