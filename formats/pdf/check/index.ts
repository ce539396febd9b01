/** Turns a PDF, and the edition that it should say, into findings at the author's line: the gate that each PDF passes before it is published. */
import { finding } from '../../findings.ts';
import type { Artifact, Edition, Finding } from '../../model.ts';
import { clauseOf as archiveClauseOf, tested as archiveTested, claimed } from './archive/table.ts';
import { type ForPerson, listForPerson } from './matterhorn/for-person.ts';
import { clauseOf, tested } from './matterhorn/table.ts';
import { OverBudget } from './read/budget.ts';
import { readPdf } from './read.ts';
import type { StructNode } from './reading.ts';
import { type RuleId, rules } from './rules/index.ts';
import { comparisonOf, type Fault, type Rule, subjectOf } from './subject.ts';

export interface CheckOptions {
	/** Name of the Markdown file, as findings print it. */
	file?: string;
}

export interface Examination {
	findings: Finding[];
	forPerson: ForPerson[];
}

/**
 * Reads the bytes of a PDF and asks every rule about them; with an edition, whether its tags say what the edition says.
 * Never rejects: what cannot be read is a finding. Findings name the structure path or `page 3`, and the author's line.
 * Asks no disk and no network: it runs in a browser too.
 */
export async function checkPdf(artifact: Artifact, edition?: Edition, options: CheckOptions = {}): Promise<Finding[]> {
	return (await examinePdf(artifact, edition, options)).findings;
}

/** What `checkPdf` finds, and beside it what only a person can judge of this document. The file is read once. */
export async function examinePdf(artifact: Artifact, edition?: Edition, options: CheckOptions = {}): Promise<Examination> {
	const reading = await readPdf(artifact.bytes);
	const subject = subjectOf(reading, edition);
	const comparison = reading.problem ? undefined : comparisonOf(subject);
	const make = (asked: Asked, find: () => Fault[]): Finding[] => few(answer(find)).map((fault) => toFinding(asked, fault, artifact, edition, options));
	const own = (reading.problem ? ['opens'] : Object.keys(rules)) as RuleId[];
	const ours = own.flatMap((id) => {
		const rule: Rule = rules[id];
		const find = (): Fault[] => ('check' in rule ? rule.check(subject) : comparison ? rule.compare(comparison) : []);
		return make({ rule: `pdf-${id}`, clause: rule.clause, severity: 'error' }, find);
	});
	if (reading.problem) return { findings: ours, forPerson: [] };
	const standard = tested.flatMap(([id, condition]) =>
		make({ rule: `pdf-ua-${id}`, clause: clauseOf(id, condition), severity: condition.severity }, () => condition.check(subject)),
	);
	const archive = !claimed(reading)
		? []
		: archiveTested.flatMap(([id, { severity, check }]) =>
				make({ rule: `pdf-a-${id}`, clause: `ISO 19005-3, ${archiveClauseOf(id)}`, severity }, () => check(subject)),
			);
	return { findings: [...ours, ...standard, ...archive], forPerson: listForPerson(subject) };
}

/** More findings of one rule than this help nobody: the last says how many more there are. */
const most = 20;
function few(faults: readonly Fault[]): Fault[] {
	const more = faults.length - most;
	return faults
		.slice(0, most)
		.map((fault, i) =>
			more > 0 && i === most - 1
				? { ...fault, message: `${fault.message.slice(0, -1)}; there ${more === 1 ? 'is one more' : `are ${more} more`} like it.` }
				: fault,
		);
}

/** A file that is made to be too deep or too large for one rule is a finding too. */
function answer(find: () => Fault[]): Fault[] {
	try {
		return find();
	} catch (error) {
		if (!(error instanceof RangeError || error instanceof OverBudget)) throw error;
		return [
			{
				message: 'This cannot be looked at: the file is deeper or larger than any real document.',
				hint: 'It may be made to stop programs that read it; open it with care.',
			},
		];
	}
}

interface Asked {
	rule: string;
	clause: string;
	severity: 'error' | 'warning';
}

function toFinding(
	{ rule, clause, severity }: Asked,
	fault: Fault,
	artifact: Artifact,
	edition: Edition | undefined,
	{ file = 'strategy.md' }: CheckOptions,
): Finding {
	const path = fault.path ?? fault.node?.path;
	const page = fault.page ?? (fault.node && pageOf(fault.node));
	const target = path ?? (page === undefined ? undefined : `page ${page + 1}`);
	const line = fault.line ?? (path === undefined ? undefined : lineOf(path, artifact.origins));
	const id = edition?.id ?? artifact.edition;
	return finding({
		rule,
		severity: fault.severity ?? severity,
		message: fault.message,
		hint: fault.hint,
		artifact: artifact.path,
		at: line,
		clause,
		...(page !== undefined && { page: page + 1 }),
		...(line !== undefined && { file }),
		...(id && { edition: id }),
		...(target && { target }),
	});
}

/** The page of an element, or of the first thing in it that has one. */
function pageOf(node: StructNode): number | undefined {
	if (node.page !== undefined) return node.page;
	for (const kid of node.kids) {
		const page = kid.kind === 'node' ? pageOf(kid.node) : kid.page;
		if (page !== undefined) return page;
	}
	return undefined;
}

/** The line of an element, or of the nearest element around it that has one. */
function lineOf(path: string, origins: ReadonlyMap<string, number> | undefined): number | undefined {
	if (!origins) return undefined;
	for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
		const line = origins.get(at) ?? origins.get(at.replace(/\[1\]$/, ''));
		if (line !== undefined) return line;
	}
	return undefined;
}
