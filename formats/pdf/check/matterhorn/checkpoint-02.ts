/** Checkpoint 02, role mapping: every type of an author's own leads to a standard one. */
import type { StructNode } from '../reading.ts';
import { type Condition, eachNode } from './condition.ts';
import { standardTypes } from './standard-types.ts';

const hint = 'Map each type of your own to a standard structure type in the RoleMap.';

/** Each type once, at the first element that has it. */
const firstOfType = (fails: (node: StructNode, roleMap: ReadonlyMap<string, string>) => string | undefined): Condition['check'] => (subject) => {
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
	'02-001': {
		clause: '7.1',
		what: 'A type of an author’s own does not lead to a standard type.',
		check: firstOfType((node, roleMap) => (standardTypes.has(node.standard) || isCircular(node.type, roleMap) ? undefined : `The type ${node.type} is not a standard one, and the role map does not lead to one.`)),
	},
	'02-003': {
		clause: '7.1',
		what: 'The role map goes round in a circle.',
		check: firstOfType((node, roleMap) => (isCircular(node.type, roleMap) ? `The role map leads from ${node.type} back to itself.` : undefined)),
	},
	'02-004': {
		clause: '7.1',
		what: 'A standard type is mapped to another.',
		check: ({ reading }) =>
			[...(reading.structure?.roleMap.keys() ?? [])]
				.filter((type) => standardTypes.has(type))
				.map((type) => ({ message: `The role map gives the standard type ${type} another meaning.`, hint: 'Take standard types out of the RoleMap.' })),
	},
} as const satisfies Record<string, Condition>;
