/** The headings of the tags are those of the source, with the same words and levels. */
import { isHeading } from '../edition/body.ts';
import { inside, pairUp } from '../edition/inside.ts';
import { solid, wordsOf } from '../edition/words.ts';
import type { Fault, Rule } from '../subject.ts';
import { textOf } from '../text.ts';

export const headings: Rule = {
	what: 'The headings of the tags are those of the source, at the same levels.',
	clause: 'ISO 14289-1, 7.4',
	compare: ({ body, content, expected }) => {
		const without = (node: { standard: string }) => node.standard === 'Reference' || node.standard === 'Figure';
		const found = inside(body, isHeading).map((node) => ({
			node,
			level: Number(node.standard.slice(1)) || undefined,
			text: wordsOf(textOf(node, content, { without })).join(' '),
		}));
		// Sections are level 2 in the source; the tags may begin elsewhere, so long as they keep the steps.
		const shift = (found[0]?.level ?? 2) - (expected.headings[0]?.level ?? 2);
		const { pairs, missing, extra } = pairUp(expected.headings, found, (e, f) => solid(e.text) === solid(f.text));
		const faults: Fault[] = missing.map(({ text, line }) => ({
			line,
			message: `The heading “${text}” is not tagged as a heading in the PDF, or not in its place.`,
			hint: 'Its place in the tags must be that of the source.',
		}));
		for (const [e, f] of pairs) {
			if (f.level !== undefined && f.level !== e.level + shift) {
				faults.push({
					node: f.node,
					line: e.line,
					message: `The heading “${e.text}” is tagged ${f.node.standard}, and should be H${e.level + shift}.`,
					hint: 'Headings must keep the levels of the source.',
				});
			}
		}
		if (expected.free.size > 0) return faults;
		return [
			...faults,
			...extra.map(({ node, text }) => ({
				node,
				message: `“${text}” is tagged as a heading, and is none in the source.`,
				hint: 'Tag it as what it is in the source.',
			})),
		];
	},
};
