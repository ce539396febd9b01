/** Checkpoint 02, role mapping: every type of an author's own leads to a standard one. */
import type { StructNode } from '../reading.ts';
import type { Fault, Subject } from '../subject.ts';
import { type ConditionsOf, eachNode, machine, person } from './condition.ts';
import { isStandard } from './standard-types.ts';

const hint = 'Map each type of your own to a standard structure type in the RoleMap.';

/** Each type once, at the first element that has it. */
const firstOfType =
	(fails: (node: StructNode, roleMap: ReadonlyMap<string, string>) => string | undefined) =>
	(subject: Subject): Fault[] => {
		const seen = new Set<string>();
		const { roleMap } = subject.reading.structure ?? { roleMap: new Map<string, string>() };
		return eachNode(hint, (node) => {
			if (seen.has(node.type)) return undefined;
			seen.add(node.type);
			return fails(node, roleMap);
		})(subject);
	};

function isCircular(type: string, roleMap: ReadonlyMap<string, string>): boolean {
	const seen = new Set<string>();
	for (let at: string | undefined = type; at !== undefined; at = roleMap.get(at)) {
		if (seen.has(at)) return true;
		seen.add(at);
	}
	return false;
}

export const checkpoint02 = {
	'02-001': machine(
		'7.1',
		'A type of an author’s own does not lead to a standard type.',
		firstOfType((node, roleMap) =>
			isStandard(node.standard) || isCircular(node.type, roleMap)
				? undefined
				: `The type ${node.type} is not a standard one, and the role map does not lead to one.`,
		),
	),
	'02-002': person(
		'7.1',
		'A type of an author’s own is mapped to a standard type that means something else.',
		'Read the role map: does each type lead to what it is?',
		{ when: ({ reading }) => (reading.structure?.roleMap.size ?? 0) > 0 },
	),
	'02-003': machine(
		'7.1',
		'The role map goes round in a circle.',
		firstOfType((node, roleMap) => (isCircular(node.type, roleMap) ? `The role map leads from ${node.type} back to itself.` : undefined)),
	),
	'02-004': machine('7.1', 'A standard type is mapped to another.', ({ reading }) =>
		[...(reading.structure?.roleMap ?? [])]
			.filter(([type, to]) => isStandard(type) && to !== type)
			.map(([type]) => ({ message: `The role map gives the standard type ${type} another meaning.`, hint: 'Take standard types out of the RoleMap.' })),
	),
} as const satisfies ConditionsOf<'02'>;
