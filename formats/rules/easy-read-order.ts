/** The easy read edition as it is read → findings where a word comes before its explanation, or a heading has nothing under it. */
import { finding } from '../findings.ts';
import { boldWords } from '../language/bold.ts';
import type { Rule } from './rule.ts';
import { easyRead } from './statements.ts';

export const easyReadOrder: Rule = {
	what: 'Easy read can be read from top to bottom: help first, a word’s meaning where it is first used, words under every heading.',
	source: 'Inclusion Europe, Information for all, 2009: information in an order that is easy to follow.',
	examples: {
		in: 'easy-read',
		wrong: 'Go to a refuge.\n\nHere is a **refuge**.\n\nA refuge is a safe house.',
		right: 'Here is a **refuge**.\n\nA refuge is a safe house.\n\nGo to a refuge.',
	},
	check(publication) {
		const { file } = publication.source;
		const help = publication.meta.help;
		const written = easyRead(publication).statements;
		// As the edition has it: help before all else.
		const statements = [...written.filter(({ section }) => section === help), ...written.filter(({ section }) => section !== help)];
		const seen = new Set<string>();
		const early = statements.flatMap(({ node }, index) =>
			boldWords(node).flatMap((bold) => {
				const word = bold.toLowerCase().replace(/[.,;:!?]$/, '');
				if (seen.has(word)) return [];
				seen.add(word);
				const whole = new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\p{N} ]/gu, '.')}(?!\\p{L})`, 'iu');
				const used = statements.slice(0, index).find(({ text }) => whole.test(text));
				if (!used) return [];
				const message = `“${word}” is used here and explained only on line ${node.position?.start.line ?? '?'}.`;
				return [
					finding({
						rule: 'easy-read-order',
						severity: 'warning',
						file,
						at: used.node,
						edition: 'easy-read',
						message,
						hint: 'Explain it where it is first used.',
					}),
				];
			}),
		);
		const bare = publication.sections.flatMap((section) => {
			const blocks = section.derived['easy-read']?.children ?? [];
			return blocks.filter(
				(block, index) => block.type === 'heading' && (blocks[index + 1]?.type ?? 'heading') === 'heading' && !isAbove(block, blocks[index + 1]),
			);
		});
		return [
			...early,
			...bare.map((node) =>
				finding({
					rule: 'easy-read-order',
					severity: 'warning',
					file,
					at: node,
					edition: 'easy-read',
					message: 'This easy read heading has no words under it.',
					hint: 'Put statements under it, or remove it.',
				}),
			),
		];
	},
};

const isAbove = (block: { type: string }, next: { type: string } | undefined): boolean =>
	block.type === 'heading' && next?.type === 'heading' && (block as { depth?: number }).depth! < (next as { depth?: number }).depth!;
