/** Turns what a step noticed into the one error shape: a `VFileMessage` with a rule, a place, and what to do. */
import type { Node } from 'unist';
import { VFileMessage } from 'vfile-message';
import type { EditionId, Finding, ReportFinding } from './model.ts';

export interface FindingOptions {
	/** Kebab-case name of the rule that says why this is wrong. */
	rule: string;
	/** An error stops publication; a warning is printed and published. */
	severity: 'error' | 'warning';
	/** What is wrong, in plain words, ending in a full stop. */
	message: string;
	/** What to do about it. */
	hint?: string;
	/** The author's file, relative to the source folder. */
	file?: string;
	/** Where in that file: a node with a position, or a line. */
	at?: Node | number | undefined;
	column?: number;
	edition?: EditionId;
	/** Path of the output it was noticed in. */
	artifact?: string;
	/** Selector, structure path or page in that output. */
	target?: string;
	/** The standard and clause that asks for it. */
	clause?: string;
	/** Page of a PDF, from 1. */
	page?: number;
}

export function finding(options: FindingOptions): Finding {
	const { at, column } = options;
	const place = typeof at === 'number' ? { line: at, column: column ?? 1 } : at?.position;
	// Its class is an error's, but nobody asks where in our code it was made: that would cost eight times the rest.
	const { stackTraceLimit } = Error;
	Error.stackTraceLimit = 0;
	const message: Finding = new VFileMessage(options.message, {
		...(place && { place }),
		ruleId: options.rule,
		source: 'fourfold',
	});
	Error.stackTraceLimit = stackTraceLimit;
	message.fatal = options.severity === 'error';
	if (options.hint) message.note = options.hint;
	if (options.file) message.file = options.file;
	if (options.edition) message.edition = options.edition;
	if (options.artifact) message.artifact = options.artifact;
	if (options.target) message.target = options.target;
	if (options.clause) message.clause = options.clause;
	if (options.page) message.page = options.page;
	return message;
}

/** The finding where its node stands now: itself, or a copy where the node has moved in the text since. */
export function placedNow(found: Finding): Finding {
	const { place } = found;
	const isThere = !place || !('start' in place) || (place.start.line === found.line && place.start.column === found.column);
	return isThere ? found : again(found, found.fatal ? 'error' : 'warning');
}

/** The same finding, with another severity. */
export function again(found: Finding, severity: FindingOptions['severity']): Finding {
	const { ruleId, reason, note, file, place, edition, artifact, target, clause, page } = found;
	return finding({
		rule: ruleId ?? '',
		severity,
		message: reason,
		...(place && { at: 'start' in place ? { type: 'found', position: place } : place.line, ...(!('start' in place) && { column: place.column }) }),
		...(note && { hint: note }),
		...(file && { file }),
		...(edition && { edition }),
		...(artifact && { artifact }),
		...(target && { target }),
		...(clause && { clause }),
		...(page && { page }),
	});
}

/** The plain form of a finding, as `report.json` and `--json` print it. */
export function toReportFinding(f: Finding): ReportFinding {
	return {
		rule: f.ruleId ?? 'unknown',
		severity: f.fatal ? 'error' : 'warning',
		message: f.reason,
		...(f.note && { hint: f.note }),
		...(f.file && { file: f.file }),
		...(f.line && { line: f.line }),
		...(f.column && { column: f.column }),
		...(f.edition && { edition: f.edition }),
		...(f.artifact && { artifact: f.artifact }),
		...(f.target && { target: f.target }),
		...(f.clause && { clause: f.clause }),
		...(f.page && { page: f.page }),
	};
}

/** Findings in the order an author reads: by file, line, column, rule; those without a place last. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
	const key = (f: Finding) => [f.file ?? '\uffff', f.line ?? 1e9, f.column ?? 0, f.ruleId ?? '', f.artifact ?? '', f.target ?? '', f.reason] as const;
	return [...findings].sort((a, b) => {
		const [ka, kb] = [key(a), key(b)];
		for (let i = 0; i < ka.length; i++) if (ka[i] !== kb[i]) return ka[i]! < kb[i]! ? -1 : 1;
		return 0;
	});
}
