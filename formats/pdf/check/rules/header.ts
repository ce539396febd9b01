/** The file is of a version of PDF that PDF/UA-1 is made for. */
import type { Rule } from '../subject.ts';

export const header: Rule = {
	what: 'The file begins with %PDF-1.0 to %PDF-1.7, and nothing else in that line.',
	clause: 'ISO 14289-1, 6.1',
	check: ({ reading: { file } }) =>
		!file || /^%PDF-1\.[0-7]$/.test(file.header)
			? []
			: [
					{
						message: `The file begins with “${file.header.slice(0, 20)}”: PDF/UA-1 is made for PDF 1.7 and earlier, and needs %PDF-1.7 alone in its line.`,
						hint: 'Export it as PDF 1.7.',
					},
				],
};
