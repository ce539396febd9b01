/** Easy read blocks → findings where words stand without a picture. */
import { finding } from '../findings.ts';
import { easyRead } from '../language/statements.ts';
import type { Rule } from './rule.ts';

export const easyReadPictures: Rule = {
	what: 'Each easy read statement has a picture on its left.',
	source: 'NHS England, Guide to making information accessible for people with a learning disability, 2018.',
	check: (publication) =>
		easyRead(publication).others.map(({ node }) => {
			const lonely = node.type === 'paragraph' && node.children[0]?.type === 'image';
			const message = lonely ? 'This easy read picture has no words.' : 'This easy read text has no picture.';
			const hint = lonely
				? 'Write its words on the line after it, without a blank line between.'
				: 'Put a picture on the line before it: ![what it shows](pictures/name.svg).';
			return finding({
				rule: 'easy-read-pictures',
				severity: 'error',
				file: publication.source.file,
				at: node,
				edition: 'easy-read',
				message,
				hint,
			});
		}),
};
