/** The lines that Git leaves where two people changed the same words → the lines at which such places begin. */
import type { Finding } from '../model.ts';
import { sourceFinding } from './locate.ts';

export const twoVersions = 'Two versions of these lines stand one below the other: Git could not join what two people wrote.';

export const keepOne = 'Keep the words that are right, and remove the lines that begin with “<<<<<<<”, “=======” and “>>>>>>>”.';

/** Lines of “<<<<<<<” that have their “=======” and “>>>>>>>” below them; not in fenced code, where a text about Git shows them. */
export function conflictsIn(text: string): number[] {
	if (!/^<{7} /m.test(text)) return [];
	const found: number[] = [];
	let begins = 0;
	let isParted = false;
	let inCode = false;
	for (const [index, line] of text.split('\n').entries()) {
		if (/^ {0,3}(?:`{3}|~{3})/.test(line)) inCode = !inCode;
		if (inCode) continue;
		if (/^<{7} /.test(line)) [begins, isParted] = [index + 1, false];
		else if (/^={7}\s*$/.test(line)) isParted = true;
		else if (/^>{7} /.test(line) && begins > 0 && isParted) {
			found.push(begins);
			begins = 0;
		}
	}
	return found;
}

/** As Markdown they would be headings and quotations, and both versions be published. */
export const checkConflicts = (file: string, text: string): Finding[] =>
	conflictsIn(text).map((line) => sourceFinding(file, line, twoVersions, keepOne, 'two-versions'));
