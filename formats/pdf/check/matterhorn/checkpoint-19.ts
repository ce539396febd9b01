/** Checkpoint 19, notes: each Note has an ID of its own. */
import type { Fault } from '../subject.ts';
import { type ConditionsOf, eachNode, machine, person } from './condition.ts';

const hint = 'Give each Note element an ID that no other has.';

export const checkpoint19 = {
	'19-001': person('7.9', 'A footnote or endnote is not tagged as a Note.', 'Look for notes at the foot of pages and at the end: are they Note elements?', {
		ours: ['notes'],
	}),
	'19-002': person('7.9', 'A reference to a note is not tagged as one.', 'Look for the raised numbers: are they Reference elements?', { ours: ['notes'] }),
	'19-003': machine(
		'7.9',
		'A Note has no ID.',
		eachNode(hint, (node) => (node.standard === 'Note' && !node.id ? 'A Note has no ID.' : undefined)),
	),
	'19-004': machine('7.9', 'Two notes have one ID.', ({ reading }): Fault[] => {
		const seen = new Set<string>();
		return (reading.structure?.nodes ?? []).flatMap((node) => {
			if (node.standard !== 'Note' || !node.id) return [];
			const fault = seen.has(node.id) ? [{ node, hint, message: `Two notes have the ID “${node.id}”.` }] : [];
			seen.add(node.id);
			return fault;
		});
	}),
} as const satisfies ConditionsOf<'19'>;
