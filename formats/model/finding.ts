/** What `check` makes: findings, and the report of them. */
import type { VFileMessage } from 'vfile-message';
import type { EditionId } from '../editions/index.ts';
import type { EditionCounts, EditionFormat } from './edition.ts';
import type { EasyReadCheck, EasyReadProfile } from './publication.ts';

/** A message about the source or an output, at the author's line. `fatal` true is an error, false a warning. */
export interface Finding extends VFileMessage {
	edition?: EditionId;
	artifact?: string;
	/** Where in the artifact: a CSS selector, a structure path, a page. */
	target?: string;
	/** The standard and clause that asks for it. */
	clause?: string;
	/** Page of a PDF, from 1. */
	page?: number;
}

/** `dist/report.json`: the same source gives the same bytes; no times and no paths of a machine. */
export interface Report {
	ok: boolean;
	title: string;
	findings: ReportFinding[];
	artifacts: {
		path: string;
		mediaType: string;
		bytes: number;
		edition?: EditionId;
		format?: EditionFormat;
		pages?: number;
	}[];
	counts: {
		errors: number;
		warnings: number;
		pages: number;
		editions: Partial<Record<EditionId, EditionCounts>>;
		/** Bytes, compressed, that a reader loads before the words are there; absent where no site was made. */
		weights?: { page: number; scripts: number; fonts: number };
	};
	/** Places where a rule was turned off, in the order of the text. */
	allowed?: { rule: string; reason: string; message: string; file: string; line: number }[];
	easyRead?: EasyReadReport;
}
/** What is known of the easy read words. That they are easy to read, only readers can say. */
interface EasyReadReport {
	profile: EasyReadProfile;
	/** Rules that hold everywhere, those that hold save where a reason is given, and those that do not. */
	rules: { hold: string[]; allowed: string[]; broken: string[] };
	/** Readers with learning disabilities who checked it; absent: none is recorded. */
	checked?: EasyReadCheck;
}

export interface ReportFinding {
	rule: string;
	severity: 'error' | 'warning';
	message: string;
	hint?: string;
	file?: string;
	line?: number;
	column?: number;
	edition?: EditionId;
	artifact?: string;
	target?: string;
	clause?: string;
	page?: number;
}
