/** Turns PDFs named `clause-test-pass|fail-x.pdf` into how often the checker agrees with their names. */
import { checkPdf } from './index.ts';

export interface Score {
	/** Pass files without an error, of how many. */
	pass: { right: number; of: number };
	/** Fail files with an error for the clause in their name, of how many. */
	fail: { right: number; of: number };
	/** Pass files with an error, fail files with one for another clause only, fail files without any. */
	wrong: { accused: number; otherwise: number; missed: number };
	disagreements: Disagreement[];
}
interface Disagreement {
	file: string;
	expected: 'pass' | 'fail';
	/** Of ISO 14289-1. */
	clause: string;
	/** `rule (clause): message` of each error; empty where a fault was not seen. */
	found: string[];
}

const pattern = /^(\d[\d.-]*?)-t\d+-(pass|fail)-\w+\.pdf$/;

/** Clause and verdict of a file's name; `undefined` where it is not named so. */
function expectationOf(file: string): { clause: string; expected: 'pass' | 'fail' } | undefined {
	const [, clause, expected] = pattern.exec(file) ?? [];
	// The corpus writes one clause with a hyphen: 7-18.3.
	return clause && (expected === 'pass' || expected === 'fail') ? { clause: clause.replace('-', '.'), expected } : undefined;
}

/** Files whose names do not fit are passed over. */
export async function scoreCorpus(files: Iterable<readonly [name: string, bytes: () => Promise<Uint8Array>]>): Promise<Score> {
	const score: Score = { pass: { right: 0, of: 0 }, fail: { right: 0, of: 0 }, wrong: { accused: 0, otherwise: 0, missed: 0 }, disagreements: [] };
	for (const [file, bytes] of files) {
		const expectation = expectationOf(file);
		if (!expectation) continue;
		const { clause, expected } = expectation;
		const errors = (await checkPdf({ path: file, mediaType: 'application/pdf', bytes: await bytes() })).filter(
			(finding) => finding.fatal && !finding.ruleId?.startsWith('pdf-a-'),
		);
		const right = expected === 'pass' ? errors.length === 0 : errors.some((error) => clausesOf(error.clause).includes(clause));
		score[expected].of++;
		if (right) score[expected].right++;
		else {
			score.wrong[expected === 'pass' ? 'accused' : errors.length > 0 ? 'otherwise' : 'missed']++;
			score.disagreements.push({ file, expected, clause, found: errors.map((error) => `${error.ruleId} (${error.clause}): ${error.reason}`) });
		}
	}
	return score;
}

/** `ISO 14289-1, 7.18.5 and 7.18.1; Matterhorn 28-012` has two clauses of the standard. */
const clausesOf = (clause = ''): string[] =>
	clause.startsWith('ISO 14289-1')
		? (clause
				.split(';')[0]!
				.slice('ISO 14289-1'.length)
				.match(/\d+(?:\.\d+)*/g) ?? [])
		: [];
