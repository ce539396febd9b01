/** Makes a rule from a function that looks at one easy read statement. */
import { finding } from '../findings.ts';
import { type Profile, profiles } from '../language/profiles.ts';
import { easyReadOf } from '../language/statements.ts';
import type { Statement } from '../model.ts';
import { ofSection } from '../of-section.ts';
import { bySection } from './by-section.ts';
import type { Rule } from './rule.ts';

/** A statement, and what stands round it in its section. */
export interface InPlace {
	text: string;
	node: Statement;
	/** The words of the statements before and after it in the same section, nearest first. */
	before: string[];
	after: string[];
	/** The section's heading in this edition. */
	title: string;
	profile: Profile;
}

export interface Fault {
	message: string;
	hint: string;
	/** Default: a warning. */
	severity?: 'error' | 'warning';
}

interface Options extends Omit<Rule, 'check'> {
	rule: string;
	look(statement: InPlace): Fault[];
}

export const statementRule = ({ rule, look, ...about }: Options): Rule => ({
	...about,
	check: bySection(
		(section, { meta, source }) =>
			inPlace(section).flatMap((statement) =>
				look({ ...statement, profile: profiles[meta.easyRead.profile] }).map((fault) =>
					finding({ rule, severity: 'warning', ...fault, file: source.file, at: statement.node, edition: 'easy-read' }),
				),
			),
		({ meta }) => meta.easyRead.profile,
	),
});

/** Rules ask one after another about the same section. */
const inPlace = ofSection((section): Omit<InPlace, 'profile'>[] => {
	const { statements } = easyReadOf(section);
	const words = statements.map(({ text }) => text);
	return statements.map(({ node, text, title }, index) => ({
		text,
		node,
		title,
		before: words.slice(0, index).reverse(),
		after: words.slice(index + 1),
	}));
});
