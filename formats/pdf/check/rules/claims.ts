/** The metadata says which standards the PDF keeps: PDF/UA-1, and for our own PDF/A-3a. */
import type { Fault, Rule } from '../subject.ts';

export const claims: Rule = {
	what: 'The PDF claims PDF/UA-1, and our own editions PDF/A-3a as well.',
	clause: 'ISO 14289-1, 5; ISO 19005-3, 6.6.4',
	check: ({ reading: { metadata }, edition }) => {
		const faults: Fault[] = [];
		if (metadata.uaPart !== '1') faults.push({ message: 'The PDF does not claim PDF/UA-1 in its metadata (pdfuaid:part).', hint: 'Write pdfuaid:part 1 into the XMP metadata.' });
		if (edition && (metadata.aPart !== '3' || metadata.aConformance !== 'A')) {
			faults.push({ message: 'The PDF does not claim PDF/A-3a in its metadata (pdfaid:part, pdfaid:conformance).', hint: 'Write pdfaid:part 3 and pdfaid:conformance A into the XMP metadata.' });
		}
		return faults;
	},
};
