/** Turns a PDF, and the edition that it should say, into findings at the author's line: the gate that each PDF passes before it is published. */
import { finding } from '../../findings.ts';
import type { Artifact, Edition, Finding } from '../../model.ts';
import { type ForPerson, listForPerson } from './matterhorn/for-person.ts';
import { clauseOf, tested } from './matterhorn/table.ts';
import { readPdf } from './read.ts';
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
	const make = (asked: Asked, faults: Fault[]): Finding[] => faults.slice(0, most).map((fault) => toFinding(asked, fault, artifact, edition, options));
	const own = (reading.problem ? ['opens'] : Object.keys(rules)) as RuleId[];
	const ours = own.flatMap((id) => {
		const rule: Rule = rules[id];
		const faults = 'check' in rule ? rule.check(subject) : comparison ? rule.compare(comparison) : [];
		return make({ rule: `pdf-${id}`, clause: rule.clause, severity: 'error' }, faults);
	});
	if (reading.problem) return { findings: ours, forPerson: [] };
	const standard = tested.flatMap(([id, condition]) => make({ rule: `pdf-ua-${id}`, clause: clauseOf(id, condition), severity: condition.severity }, condition.check(subject)));
	return { findings: [...ours, ...standard], forPerson: listForPerson(subject) };
}

/** More findings of one rule than this help nobody. */
const most = 20;

interface Asked {
	rule: string;
	clause: string;
	severity: 'error' | 'warning';
}

function toFinding({ rule, clause, severity }: Asked, fault: Fault, artifact: Artifact, edition: Edition | undefined, { file = 'strategy.md' }: CheckOptions): Finding {
	const path = fault.path ?? fault.node?.path;
	const page = fault.page ?? fault.node?.page;
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

/** The line of an element, or of the nearest element around it that has one. */
export function lineOf(path: string, origins: ReadonlyMap<string, number> | undefined): number | undefined {
	if (!origins) return undefined;
	for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
		const line = origins.get(at) ?? origins.get(at.replace(/\[1\]$/, ''));
		if (line !== undefined) return line;
	}
	return undefined;
}
