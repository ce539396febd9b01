/** Easy read statements → findings where one picture stands for two ideas. */

import { byText } from '../by-text.ts';
import { finding } from '../findings.ts';
import { easyRead } from '../language/statements.ts';
import type { Rule } from './rule.ts';

export const easyReadSamePicture: Rule = {
	what: 'In easy read, one picture stands for one idea.',
	source: 'Inclusion Europe, Information for all, 2009: the same picture for the same thing in the whole document; Change, 2016.',
	check(publication) {
		const { statements } = easyRead(publication);
		const byPicture = Map.groupBy(statements, ({ node }) => node.picture.url);
		return [...byPicture.values()].flatMap(([first, ...others]) =>
			others
				.filter(({ text }) => first && !isSameIdea(first.text, text))
				.map(({ node }) =>
					finding({
						rule: 'easy-read-same-picture',
						severity: 'warning',
						file: publication.source.file,
						at: node,
						edition: 'easy-read',
						message: `The same picture stands beside “${first?.text}” on line ${first?.node.position?.start.line ?? '?'}.`,
						hint: 'Use a picture of its own, so that one picture means one thing.',
					}),
				),
		);
	},
};

/** What two statements are about: a longer word that both have. "This part is an example", "Some parts say example". */
function isSameIdea(a: string, b: string): boolean {
	const others = words(b);
	return [...words(a)].some((word) => others.has(word));
}

const words = byText((text) => new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5))));
