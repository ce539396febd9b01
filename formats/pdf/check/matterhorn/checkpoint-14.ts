/** Checkpoint 14, headings: either numbered without a gap, or one plain H in each element. */
import { childrenOf } from '../edition/inside.ts';
import type { Fault, Subject } from '../subject.ts';
import { type Condition, eachNode } from './condition.ts';

const levelOf = (standard: string): number | undefined => (/^H([1-9]\d*)$/.test(standard) ? Number(standard.slice(1)) : undefined);
const numbered = ({ reading }: Subject) => (reading.structure?.nodes ?? []).flatMap((node) => (levelOf(node.standard) === undefined ? [] : [{ node, level: levelOf(node.standard)! }]));
const hint = 'Use heading levels as an outline: H1, then H2 below it, and so on.';

export const checkpoint14 = {
	'14-002': {
		clause: '7.4.2',
		what: 'The first numbered heading is not H1.',
		check: (subject): Fault[] => {
			const first = numbered(subject)[0];
			return first && first.level !== 1 ? [{ node: first.node, hint, message: `The first heading is an H${first.level} and not an H1.` }] : [];
		},
	},
	'14-003': {
		clause: '7.4.2',
		what: 'A heading level is skipped.',
		check: (subject): Fault[] => {
			const headings = numbered(subject);
			return headings.flatMap(({ node, level }, i) => {
				const before = headings[i - 1]?.level ?? 1;
				return level > before + 1 && i > 0 ? [{ node, hint, message: `An H${level} follows an H${before}: a level is skipped.` }] : [];
			});
		},
	},
	'14-006': {
		clause: '7.4.4',
		what: 'An element holds more than one H.',
		check: eachNode(hint, (node) => (childrenOf(node).filter((child) => child.standard === 'H').length > 1 ? `A ${node.type} holds more than one H.` : undefined)),
	},
	'14-007': {
		clause: '7.4.4',
		what: 'The document has both H and numbered headings.',
		check: (subject): Fault[] => {
			const plain = subject.reading.structure?.nodes.find((node) => node.standard === 'H');
			return plain && numbered(subject).length > 0 ? [{ node: plain, hint, message: 'The document has both H and numbered headings (H1, H2…).' }] : [];
		},
	},
} as const satisfies Record<string, Condition>;
