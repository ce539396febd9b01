/** Makes a rule from a function that looks at one easy read statement. */
import { finding } from '../findings.ts';
import type { Publication, Statement } from '../model.ts';
import type { Rule } from '../rules/rule.ts';
import { easyRead } from '../rules/statements.ts';
import { type Profile, profiles } from './profiles.ts';

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
	check: (publication) =>
		inPlace(publication).flatMap((statement) =>
			look(statement).map((fault) => finding({ rule, severity: 'warning', ...fault, file: publication.source.file, at: statement.node, edition: 'easy-read' })),
		),
});

/** Rules ask one after another about the same publication. */
const memory = new WeakMap<Publication, InPlace[]>();

function inPlace(publication: Publication): InPlace[] {
	const known = memory.get(publication);
	if (known) return known;
	const { statements } = easyRead(publication);
	const profile = profiles[publication.meta.easyRead.profile];
	const sections = Map.groupBy(statements, ({ section }) => section);
	const made = [...sections].flatMap(([, own]) => {
		const words = own.map(({ text }) => text);
		return own.map(({ node, text, title }, index) => ({
			text,
			node,
			title,
			profile,
			before: words.slice(0, index).reverse(),
			after: words.slice(index + 1),
		}));
	});
	memory.set(publication, made);
	return made;
}
