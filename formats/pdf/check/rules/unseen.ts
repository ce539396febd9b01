/** Text is not cut off by the page or a frame, and nothing is drawn over it. */
import type { Box, Page, TextRun } from '../reading.ts';
import type { Fault, Rule } from '../subject.ts';
import { boxOf, coverOf, isRead, isUpright, quoted } from '../visible.ts';

export const unseen: Rule = {
	what: 'No text runs over the edge of the page or of its frame, and none is covered.',
	clause: 'own rule',
	check: ({ reading, edition }) =>
		reading.pages.flatMap((page) => {
			const faults: Fault[] = [];
			for (const run of page.runs) {
				if (faults.length >= 3) break;
				if (!isRead(run) || !isUpright(run)) continue;
				const what = faultOf(run, page);
				// A stranger may hide text on purpose; we never do.
				if (what)
					faults.push({
						page: page.index,
						message: `Text ${quoted(run.text)} ${what}.`,
						hint: 'Look at the page: make room for the text, or move what lies over it.',
						severity: edition ? 'error' : 'warning',
					});
			}
			return faults;
		}),
};

function faultOf(run: TextRun, page: Page): string | undefined {
	const [left = 0, bottom = 0, right = 0, top = 0] = page.cropBox;
	const sheet: Box = [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
	if (isCut(run, sheet)) return 'runs over the edge of the page';
	if (run.clip && isCut(run, run.clip)) return 'is cut off by the frame that it stands in';
	return coverOf(run, page) ? 'is covered by what is drawn over it' : undefined;
}

/** Half a letter or more of it is outside. */
function isCut(run: TextRun, frame: Box): boolean {
	const [left, , right] = boxOf(run);
	const middle = run.y + 0.25 * run.size;
	const slack = 0.3 * run.size;
	return left < frame[0] - slack || right > frame[2] + slack || middle < frame[1] || middle > frame[3];
}
