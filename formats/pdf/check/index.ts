/** Turns a PDF, and the edition that it should say, into findings at the author's line: the gate that each PDF passes before it is published. */
import { finding } from '../../findings.ts';
import type { Artifact, Edition, Finding } from '../../model.ts';
import type { Condition } from './matterhorn/condition.ts';
import { conditions } from './matterhorn/index.ts';
import { readPdf } from './read.ts';
import { rules } from './rules/index.ts';
import { comparisonOf, type Fault, type Rule, subjectOf } from './subject.ts';

export interface CheckOptions {
	/** Name of the Markdown file, as findings print it. */
	file?: string;
}

/**
 * Reads the bytes of a PDF and asks every rule about them; with an edition, whether its tags say what the edition says.
 * Never rejects: what cannot be read is a finding. Findings name the structure path or `page 3`, and the author's line.
 */
export async function checkPdf(artifact: Artifact, edition?: Edition, options: CheckOptions = {}): Promise<Finding[]> {
	const reading = await readPdf(artifact.bytes);
	const subject = subjectOf(reading, edition);
	const comparison = reading.problem ? undefined : comparisonOf(subject);
	const standard = Object.fromEntries(Object.entries<Condition>(conditions).map(([id, condition]) => [`ua-${id}`, condition]));
	const asked = Object.entries<Rule>(reading.problem ? { opens: rules.opens } : { ...rules, ...standard });
	return asked.flatMap(([id, rule]) => {
		const faults = 'check' in rule ? rule.check(subject) : comparison ? rule.compare(comparison) : [];
		return faults.slice(0, most).map((fault) => toFinding(`pdf-${id}`, fault, artifact, edition, options));
	});
}

/** More findings of one rule than this help nobody. */
const most = 20;

function toFinding(rule: string, fault: Fault, artifact: Artifact, edition: Edition | undefined, { file = 'strategy.md' }: CheckOptions): Finding {
	const path = fault.path ?? fault.node?.path;
	const target = path ?? (fault.page === undefined ? undefined : `page ${fault.page + 1}`);
	const line = fault.line ?? (path === undefined ? undefined : lineOf(path, artifact.origins));
	const id = edition?.id ?? artifact.edition;
	return finding({
		rule,
		severity: fault.severity ?? 'error',
		message: fault.message,
		hint: fault.hint,
		artifact: artifact.path,
		at: line,
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
