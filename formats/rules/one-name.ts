/** Names of organisations in the full text → findings where two of them seem to be one organisation under two names. */
import { distance } from 'fastest-levenshtein';
import { type Block, fullBlocks } from '../facts/blocks.ts';
import { nameKey, namesIn } from '../facts/names.ts';
import { finding } from '../findings.ts';
import { ofSection } from '../of-section.ts';
import type { Rule } from './rule.ts';

const kinds =
	/\b(?:council|service|services|partnership|group|subgroup|police|board|agency|office|trust|committee|commission|commissioner|executive|department|authority|helpline|line|centre|fund|scheme|network|forum|court|university|college|hospital|charity|foundation|association|society|police|ministry)$/;

interface Used {
	name: string;
	times: number;
	first: Block;
}

export const oneName: Rule = {
	what: 'An organisation has one name in the full text.',
	source: 'Plain English Campaign: the same word for the same thing; readers take two names for two bodies.',
	check(publication) {
		const used = new Map<string, Used>();
		for (const { key, name, block } of publication.sections.flatMap(bodiesIn)) {
			const known = used.get(key);
			if (known) known.times++;
			else used.set(key, { name, times: 1, first: block });
		}
		const all = [...used].sort(([, a], [, b]) => a.times - b.times);
		return all.flatMap(([key, rare], index) => {
			const common = all.slice(index + 1).find(([other, { times }]) => times > rare.times && isSameBody(key, other))?.[1];
			if (!common) return [];
			return [
				finding({
					rule: 'one-name',
					severity: 'warning',
					file: publication.source.file,
					at: rare.first.node,
					message: `“${rare.name}” seems to be “${common.name}”, which is named so elsewhere.`,
					hint: `Use one name. Where a paper is quoted with another name, put that name in quotation marks.`,
				}),
			];
		});
	},
};

/** Names of two or more words that end as names of organisations do. */
const bodiesIn = ofSection((section) =>
	fullBlocks(section).flatMap((block) =>
		namesIn(withoutQuotations(block.text))
			.map(({ text: name }) => ({ key: nameKey(name), name, block }))
			.filter(({ key }) => key.includes(' ') && kinds.test(key)),
	),
);

/** What somebody else wrote keeps the names that they used. */
const withoutQuotations = (text: string): string => text.replace(/["“][^"”]*["”]/g, (quoted) => ' '.repeat(quoted.length).replace(/ /g, '|'));

/** The same words in another order, a slip of the pen in a long word, or one word of a long name left out. */
function isSameBody(a: string, b: string): boolean {
	const [first, second] = [significant(a), significant(b)];
	if (first.length === second.length) {
		if ([...first].sort().join() === [...second].sort().join()) return true;
		const different = first.flatMap((word, i) => (word === second[i] ? [] : [[word, second[i] ?? ''] as const]));
		const [pair] = different;
		return different.length === 1 && pair !== undefined && Math.min(pair[0].length, pair[1].length) >= 5 && distance(...pair) <= 2;
	}
	const [short, long] = first.length < second.length ? [first, second] : [second, first];
	if (long.length - short.length !== 1 || short.length < 4) return false;
	// A longer name may hold a shorter one whole: “minute of the …”.
	return long.some((_, skip) => skip > 0 && skip < long.length - 1 && long.filter((_, i) => i !== skip).join() === short.join());
}

const significant = (key: string): string[] => key.split(' ').filter((word) => !/^(?:and|of|for|in|on)$/.test(word));
