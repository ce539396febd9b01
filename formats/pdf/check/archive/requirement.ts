/** The shape of a decision about a requirement of PDF/A-3a (ISO 19005-3): a test, rules that test it already, or nothing. */

import { dictsWith, everyObject } from '../facts.ts';
import type { ConditionId } from '../matterhorn/ids.ts';
import { entriesOf, getDict } from '../read/objects.ts';
import { type PDFDict, type PDFObject, PDFRawStream } from '../read/pdf-lib.ts';
import type { ContentFault, PdfReading } from '../reading.ts';
import type { RuleId } from '../rules/index.ts';
import type { Fault, Subject } from '../subject.ts';
import type { RequirementId } from './ids.ts';

interface Failure {
	/** The failure, in plain words. */
	what: string;
}
export interface Tested extends Failure {
	how: 'machine';
	/** An error stops publication. A warning has a reason. */
	severity: 'error' | 'warning';
	reason?: string;
	check: (subject: Subject) => Fault[];
}
/** A condition of the Matterhorn protocol or a rule of ours finds the same fault: it is told once. */
interface Same extends Failure {
	how: 'same';
	as: readonly (ConditionId | RuleId)[];
}
interface Untested extends Failure {
	how: 'none';
	reason: string;
}
export type Requirement = Tested | Same | Untested;

export const machine = (what: string, check: Tested['check']): Tested => ({ how: 'machine', what, severity: 'error', check });
/** What the standard advises, or what matters more to readers than to it. */
export const advice = (what: string, reason: string, check: Tested['check']): Tested => ({ how: 'machine', what, severity: 'warning', reason, check });
export const same = (what: string, ...as: Same['as']): Same => ({ how: 'same', what, as });
export const untested = (what: string, reason: string): Untested => ({ how: 'none', what, reason });

/** All requirements of some clauses: it does not compile while one of them has no decision. */
export type RequirementsOf<Clause extends string> = Record<Extract<RequirementId, `${Clause}${'' | `.${string}`}-${number}`>, Requirement>;

/** One fault for each of a list that fails. */
export const eachOf =
	<T>(list: (reading: PdfReading) => Iterable<T>, hint: string, fails: (item: T) => string | undefined) =>
	({ reading }: Subject): Fault[] => {
		const faults: Fault[] = [];
		for (const item of list(reading)) {
			const message = fails(item);
			if (message !== undefined) faults.push({ message, hint });
		}
		return faults;
	};
/** One fault where the catalog fails. */
export const catalog =
	(hint: string, fails: (catalog: PDFDict) => string | undefined) =>
	({ reading }: Subject): Fault[] => {
		const message = reading.file && fails(reading.file.catalog);
		return message === undefined ? [] : [{ message, hint }];
	};
export const eachPage =
	(hint: string, fails: (page: PdfReading['pages'][number]) => string | undefined) =>
	({ reading }: Subject): Fault[] =>
		reading.pages.flatMap((page) => {
			const message = fails(page);
			return message === undefined ? [] : [{ page: page.index, message, hint }];
		});
/** One fault a page for what went wrong while it was read. */
export const onPages = (kind: ContentFault['kind'], hint: string, message: (detail: string) => string) =>
	eachPage(hint, ({ faults }) => {
		const fault = faults.find((candidate) => candidate.kind === kind);
		return fault && message(fault.detail);
	});

/** What resources name under a key: the values of every `/XObject` or `/ExtGState` dictionary, each once. */
export function named(reading: PdfReading, key: string): Set<PDFObject> {
	const all = new Set<PDFObject>();
	for (const dict of dictsWith(reading, key)) for (const [, value] of entriesOf(getDict(dict, key))) if (value) all.add(value);
	return all;
}

export const streams = (reading: PdfReading): PDFRawStream[] => everyObject(reading).flatMap((object) => (object instanceof PDFRawStream ? [object] : []));
