/** Turns the table of conditions and the registry of rules into their documentation, as Markdown. */
import type { Requirement } from './archive/requirement.ts';
import { requirements } from './archive/table.ts';
import type { Condition } from './matterhorn/condition.ts';
import { conditions } from './matterhorn/table.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './subject.ts';

/** Three tables: the 137 conditions of the Matterhorn protocol 1.1 and how each is decided, the requirements of PDF/A-3a, and the rules of our own. */
export function describeRules(): string {
	const all = Object.entries(conditions);
	const archive = Object.entries(requirements);
	const count = (how: Condition['how']): number => all.filter(([, condition]) => condition.how === how).length;
	return [
		'# What the PDF checker asks',
		'',
		'## PDF/UA-1: the failure conditions of the Matterhorn protocol 1.1',
		'',
		`${all.length} conditions: ${count('machine')} are tested, ${count('person')} need a person, ${count('none')} have no test. In findings, 14-003 is \`pdf-ua-14-003\`.`,
		'',
		...table(
			['Condition', 'Clause of ISO 14289-1', 'How', 'Failure', 'What to look at'],
			all.map(([id, condition]) => [id, clausesOf(condition), howOf(condition), condition.what, lookOf(condition)]),
		),
		'',
		'## PDF/A-3a: the requirements of ISO 19005-3',
		'',
		`${archive.length} requirements, asked of a file that claims PDF/A-3: ${archive.filter(([, { how }]) => how === 'machine').length} are tested, ${archive.filter(([, { how }]) => how === 'same').length} are tested by a rule that is named, ${archive.filter(([, { how }]) => how === 'none').length} have no test. In findings, 6.8-3 is \`pdf-a-6.8-3\`.`,
		'',
		...table(
			['Requirement', 'How', 'Failure', 'Beside it'],
			archive.map(([id, requirement]) => [id, archiveHowOf(requirement), requirement.what, besideOf(requirement)]),
		),
		'',
		'## Rules of our own',
		'',
		...table(
			['Rule', 'Clause', 'Asked of', 'What must hold'],
			Object.entries<Rule>(rules).map(([id, rule]) => [`\`pdf-${id}\``, rule.clause, 'check' in rule ? 'any PDF' : 'a PDF and its edition', rule.what]),
		),
		'',
	].join('\n');
}

const clausesOf = (condition: Condition): string => [condition.clause, ...(condition.how === 'machine' ? (condition.also ?? []) : [])].join(', ');
const howOf = (condition: Condition): string =>
	condition.how === 'machine' ? `tested: ${condition.severity}` : condition.how === 'person' ? 'a person' : 'no test';

function lookOf(condition: Condition): string {
	if (condition.how === 'machine') return condition.reason ?? '';
	if (condition.how === 'none') return '';
	const ours = condition.ours.map((id) => `\`pdf-${id}\``).join(', ');
	return `${condition.look}${ours ? ` In our own builds: ${ours}.` : ''}`;
}

const archiveHowOf = (requirement: Requirement): string =>
	requirement.how === 'machine' ? `tested: ${requirement.severity}` : requirement.how === 'same' ? 'tested elsewhere' : 'no test';
const besideOf = (requirement: Requirement): string =>
	requirement.how === 'same' ? requirement.as.map((id) => `\`pdf-${/^\d/.test(id) ? 'ua-' : ''}${id}\``).join(', ') : (requirement.reason ?? '');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
	const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
