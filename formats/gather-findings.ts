/** Findings → the same, with those of a kind that a document has by the dozen told as one, at the first with the lines of the others. */
import type { Node } from 'unist';
import { type FindingOptions, listLines } from './findings.ts';

/** More of one kind than an author reads one by one. */
const many = 10;

/** `kindOf`: what is told as one has the same kind; undefined where each is told. */
export function gatherFindings(all: readonly FindingOptions[], kindOf: (one: FindingOptions) => string | undefined): FindingOptions[] {
	const groups = Map.groupBy(all, (one) => kindOf(one) ?? one);
	return [...groups.values()].flatMap((group) => {
		const [first, ...others] = group.toSorted((a, b) => lineOf(a.at) - lineOf(b.at));
		if (!first || group.length <= many) return group;
		const lines = [...new Set(others.map(({ at }) => lineOf(at)))];
		return [{ ...first, message: `${first.message} ${others.length} more like this: ${listLines(lines)}.` }];
	});
}

const lineOf = (at: FindingOptions['at']): number => (typeof at === 'number' ? at : ((at as Node | undefined)?.position?.start.line ?? 1));
