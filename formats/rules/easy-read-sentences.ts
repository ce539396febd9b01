/** Easy read statements → findings where a sentence is too long or a statement says more than one. */
import { finding } from '../findings.ts';
import type { Rule } from './rule.ts';
import { easyRead, sentences, wordCount } from './statements.ts';

const longest = 15;

export const easyReadSentences: Rule = {
	what: 'An easy read sentence has at most 15 words, and a statement is one sentence.',
	source: 'Inclusion Europe, Information for all, 2009: “Always keep your sentences short”; Change, How to make information accessible, 2016.',
	check: (publication) =>
		easyRead(publication).statements.flatMap(({ node, text }) => {
			const parts = sentences(text);
			const { file } = publication.source;
			const long = parts
				.filter((sentence) => wordCount(sentence) > longest)
				.map((sentence) =>
					finding({
						rule: 'easy-read-sentences',
						severity: 'error',
						file,
						at: node,
						edition: 'easy-read',
						message: `This easy read sentence has ${wordCount(sentence)} words: “${sentence}”`,
						hint: `Use at most ${longest} words. Split it into two statements, each with a picture.`,
					}),
				);
			const many =
				parts.length > 1
					? [
							finding({
								rule: 'easy-read-sentences',
								severity: 'warning',
								file,
								at: node,
								edition: 'easy-read',
								message: 'This easy read statement has more than one sentence.',
								hint: 'Give each sentence a statement and a picture of its own.',
							}),
						]
					: [];
			return [...long, ...many];
		}),
};
