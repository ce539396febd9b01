/** The file is a sound PDF that opens without a password. */
import type { Problem } from '../reading.ts';
import type { Fault, Rule } from '../subject.ts';

const problems: Record<Problem['kind'], (detail: string) => Fault> = {
	empty: () => ({ message: 'The PDF has no bytes.', hint: 'Write the file again; look whether the disk is full.' }),
	'not-a-pdf': (detail) => ({ message: `This is not a PDF: ${detail}.`, hint: 'Give the name of a PDF file.' }),
	damaged: (detail) => ({ message: `The PDF is damaged: ${detail}.`, hint: 'Write or download it again: its end may be missing.' }),
	encrypted: (detail) => ({ message: `The PDF is encrypted: ${detail}.`, hint: 'Save it without protection.' }),
	'too-large': (detail) => ({
		message: `Reading the PDF takes more than any real document needs: ${detail}.`,
		hint: 'It may be made to stop programs that read it; open it with care.',
	}),
};

export const opens: Rule = {
	what: 'The file is a sound PDF that opens without a password.',
	clause: 'ISO 32000-1, 7.5',
	check: ({ reading, edition }) => {
		if (reading.problem) return [problems[reading.problem.kind](reading.problem.detail)];
		const faults = reading.repairs.slice(0, 3).map((repair) => problems.damaged(repair));
		if (reading.pages.length === 0) faults.push({ message: 'The PDF has no pages.', hint: 'Write it again.' });
		// PDF/UA lets a stranger protect a file, so long as readers for the blind may still read it: checkpoint 26.
		if (reading.file?.encrypted && (edition || reading.metadata.aPart))
			faults.push({ message: 'The PDF is encrypted, though it opens without a password.', hint: 'Save it without protection: PDF/A allows none.' });
		return faults;
	},
};
