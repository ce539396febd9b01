/** Every figure and formula has words for those who cannot see it. */
import type { StructNode } from '../reading.ts';
import type { Rule } from '../subject.ts';

export const alternativeText: Rule = {
	what: 'Every figure and formula has alternative text.',
	clause: 'ISO 14289-1, 7.3 and 7.7',
	check: ({ reading }) =>
		(reading.structure?.nodes ?? [])
			.filter((node) => (node.standard === 'Figure' || node.standard === 'Formula') && !hasWords(node))
			.map((node) => ({
				node,
				message: `A ${node.standard.toLowerCase()} has no alternative text.`,
				hint: 'Say in the source what the picture shows, or mark it as decorative.',
			})),
};

const hasWords = ({ alt, actualText }: StructNode): boolean => (alt ?? '').trim() !== '' || (actualText ?? '').trim() !== '';
