/** Text stands out from the plain colour that it is drawn on. */
import type { TextRun } from '../reading.ts';
import type { Fault, Rule } from '../subject.ts';
import { contrast, groundOf, hexOf, isRead, isUpright, quoted } from '../visible.ts';

export const textContrast: Rule = {
	what: 'Text has a contrast of 4.5 : 1 to what is drawn behind it, large text 3 : 1, where both are plain colours.',
	clause: 'WCAG 2.2, 1.4.3',
	check: ({ reading, edition }) => {
		const faults = new Map<string, Fault>();
		for (const page of reading.pages) {
			for (const run of page.runs) {
				if (!run.colour || !isRead(run) || !isUpright(run)) continue;
				const ground = groundOf(run, page);
				if (!ground) continue;
				const ratio = contrast(run.colour, ground);
				const wanted = isLarge(run) ? 3 : 4.5;
				const pair = `${hexOf(run.colour)} on ${hexOf(ground)}`;
				if (ratio >= wanted || faults.has(`${pair} ${wanted}`)) continue;
				faults.set(`${pair} ${wanted}`, {
					page: page.index,
					message: `Text ${quoted(run.text)} is ${pair}: its contrast is ${ratio.toFixed(1)} : 1, and ${wanted} : 1 is needed.`,
					hint: 'Make the text darker or what is behind it lighter, or the other way round.',
					// No clause of PDF/UA-1 asks for it of a stranger's file.
					severity: edition ? 'error' : 'warning',
				});
			}
		}
		return [...faults.values()];
	},
};

/** 18 points, or 14 in bold (WCAG 2.2, “large scale”). */
const isLarge = ({ size, font }: TextRun): boolean => size >= 17.99 || (size >= 13.99 && /bold|black|heavy/i.test(font.name));
