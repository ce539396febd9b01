/** Easy read statements → findings where a hard word (bold) is not explained in the next sentence. */
import type { PhrasingContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { finding } from '../findings.ts';
import type { Rule } from './rule.ts';
import { easyRead, sentences } from './statements.ts';

export const easyReadHardWords: Rule = {
	what: 'A hard word in easy read is bold, and the next sentence says what it means.',
	source: 'Inclusion Europe, Information for all, 2009: “If you need to use difficult words, make sure you always explain them clearly”.',
	check(publication) {
		const { statements } = easyRead(publication);
		const explained = new Set<string>();
		return statements.flatMap(({ node, text, section }, index) => {
			const next = statements[index + 1];
			const after = [...sentences(text).slice(1), next?.section === section ? next.text : ''].join(' ').toLowerCase();
			return boldWords(node.children.flatMap((paragraph) => paragraph.children)).flatMap((word) => {
				const plain = word.toLowerCase().replace(/[.,;:!?]$/, '');
				if (explained.has(plain)) return [];
				explained.add(plain);
				// The explanation names the word, or its stem: "consulted" is explained by "A consultation is …".
				const stem = plain.slice(0, Math.max(4, plain.length - 4));
				if (
					after.includes(stem) ||
					after.startsWith('this means') ||
					after.startsWith('that means') ||
					text.toLowerCase().includes(`${plain} is `) ||
					text.toLowerCase().includes(`${plain} means`)
				)
					return [];
				return [
					finding({
						rule: 'easy-read-hard-words',
						severity: 'warning',
						file: publication.source.file,
						at: node,
						edition: 'easy-read',
						message: `The hard word “${word}” is not explained in the next sentence.`,
						hint: 'Say what it means in the next statement, or use an easier word.',
					}),
				];
			});
		});
	},
};

function boldWords(children: PhrasingContent[]): string[] {
	const found: string[] = [];
	visit({ type: 'paragraph', children }, 'strong', (node) => void found.push(wordsOf(node)));
	return found;
}
