/** Checkpoint 19, notes: each Note has an ID of its own. */
import type { Fault } from '../subject.ts';
import { type Condition, eachNode } from './condition.ts';

const hint = 'Give each Note element an ID that no other has.';

export const checkpoint19 = {
	'19-003': { clause: '7.9', what: 'A Note has no ID.', check: eachNode(hint, (node) => (node.standard === 'Note' && !node.id ? 'A Note has no ID.' : undefined)) },
	'19-004': {
		clause: '7.9',
		what: 'Two notes have one ID.',
		check: ({ reading }): Fault[] => {
			const seen = new Set<string>();
			return (reading.structure?.nodes ?? []).flatMap((node) => {
				if (node.standard !== 'Note' || !node.id) return [];
				const fault = seen.has(node.id) ? [{ node, hint, message: `Two notes have the ID “${node.id}”.` }] : [];
				seen.add(node.id);
				return fault;
			});
		},
	},
} as const satisfies Record<string, Condition>;
