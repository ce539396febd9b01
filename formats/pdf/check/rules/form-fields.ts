/** A Form element holds the one field that it stands for. */
import { asName, getName } from '../read/objects.ts';
import type { StructNode } from '../reading.ts';
import type { Rule } from '../subject.ts';

export const formFields: Rule = {
	what: 'A Form element without a Role holds one thing: its field.',
	clause: 'ISO 14289-1, 7.18.4',
	check: ({ reading }) =>
		(reading.structure?.nodes ?? [])
			.filter((node) => node.standard === 'Form' && asName(node.attributes.get('PrintField')?.get('Role')) === undefined && !holdsOneField(node))
			.map((node) => ({
				node,
				message: 'A Form element holds something other than one form field.',
				hint: 'Put each field into a Form element of its own; give fields that are only printed the attribute Role.',
			})),
};

function holdsOneField({ kids }: StructNode): boolean {
	const [kid] = kids;
	return kids.length === 1 && kid?.kind === 'objr' && getName(kid.object, 'Subtype') === 'Widget';
}
