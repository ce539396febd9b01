/** Checkpoint 14, headings: either numbered without a gap, or one plain H in each element. */
import { significantParent } from '../significant.ts';
import type { Fault, Subject } from '../subject.ts';
import { type ConditionsOf, eachNode, has, machine, person } from './condition.ts';

const levelOf = (standard: string): number | undefined => (/^H([1-6])$/.test(standard) ? Number(standard.slice(1)) : undefined);
const numbered = ({ reading }: Subject) =>
	(reading.structure?.nodes ?? []).flatMap((node) => (levelOf(node.standard) === undefined ? [] : [{ node, level: levelOf(node.standard)! }]));
const hint = 'Use heading levels as an outline: H1, then H2 below it, and so on.';

export const checkpoint14 = {
	'14-001': person('7.4', 'A heading is not tagged as one.', 'Look for headings on the page that the tags have as paragraphs.', { ours: ['headings'] }),
	'14-002': machine('7.4.2', 'The first numbered heading is not H1.', (subject): Fault[] => {
		const first = numbered(subject)[0];
		return first && first.level !== 1 ? [{ node: first.node, hint, message: `The first heading is an H${first.level} and not an H1.` }] : [];
	}),
	'14-003': machine('7.4.2', 'A heading level is skipped.', (subject): Fault[] => {
		const headings = numbered(subject);
		return headings.flatMap(({ node, level }, i) => {
			const before = headings[i - 1]?.level ?? 1;
			return level > before + 1 && i > 0 ? [{ node, hint, message: `An H${level} follows an H${before}: a level is skipped.` }] : [];
		});
	}),
	'14-004': person('7.4.3', 'Numbered headings do not use Arabic numerals.', 'Read the role map: are headings of your own (“Heading IV”) mapped to H1, H2…?', {
		when: ({ reading }) => (reading.structure?.roleMap.size ?? 0) > 0,
	}),
	'14-005': person('7.4.3', 'A heading of the seventh level or deeper is not tagged H7 or deeper.', 'Count the levels: does any heading stand below an H6?', {
		when: has('H6'),
	}),
	'14-006': machine('7.4.4', 'An element holds more than one H.', (subject): Fault[] => {
		const plain = new Map<unknown, number>();
		for (const node of subject.reading.structure?.nodes ?? [])
			if (node.standard === 'H') plain.set(significantParent(node), (plain.get(significantParent(node)) ?? 0) + 1);
		return eachNode(hint, (node) => ((plain.get(node) ?? 0) > 1 ? `A ${node.type} holds more than one H.` : undefined))(subject);
	}),
	'14-007': machine('7.4.4', 'The document has both H and numbered headings.', (subject): Fault[] => {
		const plain = subject.reading.structure?.nodes.find((node) => node.standard === 'H');
		return plain && numbered(subject).length > 0 ? [{ node: plain, hint, message: 'The document has both H and numbered headings (H1, H2…).' }] : [];
	}),
} as const satisfies ConditionsOf<'14'>;
