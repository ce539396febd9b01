/** The easy read edition → findings where one thing has two names. */

import { byText } from '../by-text.ts';
import { finding } from '../findings.ts';
import { easyReadOf } from '../language/statements.ts';
import { ofSection } from '../of-section.ts';
import type { Rule } from './rule.ts';

/** Names of one thing that public documents use side by side. */
const same: readonly (readonly string[])[] = [
	['refuge', 'shelter'],
	['landlord', 'property owner'],
	['council', 'local authority'],
	['helpline', 'hotline', 'phone line'],
	['plan', 'strategy'],
	['doctor', 'physician', 'medic'],
	['survey', 'questionnaire'],
	['leaflet', 'brochure', 'pamphlet', 'flyer'],
	['police officer', 'constable', 'policeman'],
	['carer', 'caregiver'],
	['support worker', 'key worker', 'keyworker'],
	['social worker', 'caseworker'],
	['flat', 'apartment'],
	['bin', 'trash can', 'dustbin'],
	['rubbish', 'waste', 'litter', 'trash', 'refuse'],
	['job', 'occupation', 'employment'],
	['victim', 'survivor'],
	['abuser', 'perpetrator', 'offender'],
	['money', 'cash', 'funds'],
	['form', 'application form', 'paperwork'],
	['holiday', 'vacation'],
	['pavement', 'footway', 'sidewalk'],
	['lorry', 'truck'],
	['train station', 'railway station'],
	['teacher', 'educator'],
	['nursery', 'preschool', 'kindergarten'],
	['medicine', 'medication', 'drug'],
	['illness', 'sickness', 'disease'],
	['appointment', 'consultation with'],
	['vote', 'ballot'],
	['law', 'legislation'],
	['rule', 'regulation'],
	['child', 'kid'],
	['website', 'web page', 'webpage', 'web site'],
	['mobile phone', 'cell phone', 'cellphone'],
];

const groups = same.map((names) => names.map((name) => ({ name, pattern: new RegExp(`\\b(?:${pluralOf(name)})\\b`, 'i') })));

const any = new RegExp(groups.flatMap((names) => names.map(({ pattern }) => pattern.source)).join('|'), 'i');

/** For each group the name that stands in the text alone: "A refuge is a shelter" explains one by the other; a longer name holds a shorter one. */
const namesIn = byText((text): readonly (string | undefined)[] =>
	any.test(text)
		? groups.map((names) => {
				const used = names.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
				const whole = used.filter((name) => !used.some((other) => other !== name && other.includes(name)));
				return whole.length === 1 ? whole[0] : undefined;
			})
		: [],
);

export const easyReadConsistency: Rule = {
	what: 'Easy read uses one word for one thing.',
	source: 'Inclusion Europe, Information for all, 2009: the same word for the same thing in the whole document.',
	examples: { in: 'easy-read', wrong: 'You can go to a refuge.\n\nThe shelter is safe.', right: 'You can go to a refuge.\n\nThe refuge is safe.' },
	check(publication) {
		const used = Map.groupBy(publication.sections.flatMap(namesOf), ({ group }) => group);
		return [...used].flatMap(([group, named]) => {
			const uses = (same[group] ?? []).map((name) => ({ name, at: named.filter((each) => each.name === name) })).filter(({ at }) => at.length > 0);
			if (uses.length < 2) return [];
			const [most, ...others] = uses.sort((a, b) => b.at.length - a.at.length);
			return others.map(({ name, at }) =>
				finding({
					rule: 'easy-read-consistency',
					severity: 'warning',
					file: publication.source.file,
					at: at[0]?.node,
					edition: 'easy-read',
					message: `“${name}” and “${most?.name}” may be two words for one thing.`,
					hint: `Use “${most?.name}” each time, or say how they differ.`,
				}),
			);
		});
	},
};

/** The names that a section uses, in the order of the text. */
const namesOf = ofSection((section) =>
	easyReadOf(section).statements.flatMap(({ node, text }) => namesIn(text).flatMap((name, group) => (name === undefined ? [] : [{ group, name, node }]))),
);

/** A function, as it is needed before its line. */
function pluralOf(name: string): string {
	if (name === 'child') return 'child|children';
	return /(?:y)$/.test(name) && !/[aeo]y$/.test(name) ? `${name}|${name.slice(0, -1)}ies` : `${name}(?:e?s)?`;
}
