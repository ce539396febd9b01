/** The easy read edition as it is read → findings where a word comes before its explanation, or a heading has nothing under it. */
import { finding } from '../findings.ts';
import { boldWords } from '../language/bold.ts';
import { easyReadOf } from '../language/statements.ts';
import type { Section } from '../model.ts';
import { ofSection } from '../of-section.ts';
import type { Rule } from './rule.ts';

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
		const { help } = publication.meta;
		// As the edition has it: help before all else.
		const isHelp = ({ id }: Section) => id === help;
		const statements = [...publication.sections.filter(isHelp), ...publication.sections.filter((section) => !isHelp(section))].flatMap(boldIn);
		const seen = new Set<string>();
		const early = statements.flatMap(({ node, bold }, index) =>
			bold.flatMap((word) => {
				if (seen.has(word)) return [];
				seen.add(word);
				const whole = new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\p{N} ]/gu, '.')}(?!\\p{L})`, 'iu');
				const used = statements.find(({ text }, at) => at >= index || whole.test(text));
				if (!used || used === statements[index]) return [];
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
		const bare = publication.sections.flatMap(bareHeadings);
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

const boldIn = ofSection((section) =>
	easyReadOf(section).statements.map(({ node, text }) => ({ node, text, bold: boldWords(node).map((word) => word.toLowerCase().replace(/[.,;:!?]$/, '')) })),
);

const bareHeadings = ofSection((section) => {
	const blocks = section.derived['easy-read']?.children ?? [];
	return blocks.filter(
		(block, index) => block.type === 'heading' && (blocks[index + 1]?.type ?? 'heading') === 'heading' && !isAbove(block, blocks[index + 1]),
	);
});

const isAbove = (block: { type: string }, next: { type: string } | undefined): boolean =>
	block.type === 'heading' && next?.type === 'heading' && (block as { depth?: number }).depth! < (next as { depth?: number }).depth!;
