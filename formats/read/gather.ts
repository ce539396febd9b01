/** What `read` noted → the same, with warnings that a document from another program has by the hundred told as one. */
import type { Node } from 'unist';
import { type FindingOptions, listLines } from '../findings.ts';

/** What is put right in one go, and what somebody need not see at each line to know what to do. */
const gathered = new Set(['other-program', 'link-lost', 'terms-none']);
/** More of one kind than an author reads one by one. */
const many = 10;

export function gatherNoted(noted: readonly FindingOptions[]): FindingOptions[] {
	const groups = Map.groupBy(noted, (one) => (gathered.has(one.rule) && one.severity === 'warning' ? `${one.rule} ${one.hint}` : one));
	return [...groups.values()].flatMap((group) => {
		const [first, ...others] = group;
		if (!first || group.length <= many) return group;
		const lines = [...new Set(others.map(({ at }) => lineOf(at)))].sort((a, b) => a - b);
		return [{ ...first, message: `${first.message} ${others.length} more like this: ${listLines(lines)}.` }];
	});
}

const lineOf = (at: FindingOptions['at']): number => (typeof at === 'number' ? at : ((at as Node | undefined)?.position?.start.line ?? 1));
