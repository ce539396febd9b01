/** Our own editions keep PDF/A-3a too, and say so. */
import type { Rule } from '../subject.ts';

export const claims: Rule = {
	what: 'Our own editions claim PDF/A-3a in their metadata.',
	clause: 'ISO 19005-3, 6.6.4',
	check: ({ reading: { metadata }, edition }) =>
		!edition || (metadata.aPart === '3' && metadata.aConformance === 'A')
			? []
			: [
					{
						message: 'The PDF does not claim PDF/A-3a in its metadata (pdfaid:part, pdfaid:conformance).',
						hint: 'Write pdfaid:part 3 and pdfaid:conformance A into the XMP metadata.',
					},
				],
};
