/** Figures of the full text → findings where the same words give another figure elsewhere. */
import { allBlocks, type PlacedBlock, sentencesOf } from '../facts/blocks.ts';
import { type Fact, factsOf } from '../facts/extract.ts';
import { finding } from '../findings.ts';
import type { Finding } from '../model.ts';
import type { Rule } from './rule.ts';

interface Said {
	fact: Fact;
	placed: PlacedBlock;
}

/** As many words behind (or before) a figure must be the same before two figures are taken for one. */
const sameWords = 4;

export const oneValue: Rule = {
	what: 'A figure has one value, wherever the full text gives it.',
	source: 'Code of Practice for Statistics: figures are consistent.',
	strict: true,
	check(publication) {
		const said: Said[] = [];
		const byWords = new Map<string, Said>();
		const pairs: [Said, Said][] = [];
		for (const placed of allBlocks(publication)) {
			if (placed.edition !== 'full' || placed.block.within === 'picture') continue;
			for (const sentence of sentencesOf(placed.block))
				for (const fact of factsOf(sentence)) {
					const each = { fact, placed };
					if (fact.kind === 'number') said.push(each);
					if (!['number', 'share', 'money', 'length'].includes(fact.kind) || (fact.kind === 'number' && fact.value <= 1)) continue;
					for (const key of contexts(sentence, fact)) {
						const before = byWords.get(key);
						if (!before) byWords.set(key, each);
						else if (before.fact.key !== fact.key && !isSibling(before, each)) pairs.push([before, each]);
					}
				}
		}
		const seen = new Set<string>();
		return [...pairs, ...slips(said)].flatMap(([before, now]): Finding[] => {
			const key = `${before.fact.key} ${now.fact.key}`;
			if (seen.has(key)) return [];
			seen.add(key);
			const line = before.placed.block.node.position?.start.line;
			return [
				finding({
					rule: 'one-value',
					severity: 'warning',
					file: publication.source.file,
					at: now.placed.block.node,
					message: `“${now.fact.text}” is “${before.fact.text}” ${line ? `on line ${line}` : 'elsewhere'}.`,
					hint: 'Correct the one that is wrong. If they count different things, say what each counts.',
				}),
			];
		});
	},
};

/** The words on one side of a figure, with every other figure in them: another year or place makes it another figure. */
function contexts(sentence: string, fact: Fact): string[] {
	const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N},.'’-]*/gu) ?? [];
	const after = words(sentence.slice(fact.index + fact.text.length)).slice(0, sameWords + 2);
	const before = words(sentence.slice(0, fact.index)).slice(-sameWords);
	if (
		/^(?:section|sections|part|article|item|chapter|schedule|paragraph|page|line|theme|priority|step|stage|figure|table|clause|regulation|row|number|no|commitment|criterion)$/.test(
			before.at(-1) ?? '',
		)
	)
		return [];
	return after.length >= sameWords && before.length > 0 ? [`${fact.kind} … ${after.join(' ')}`] : [];
}

/** Rows of one table and items of one list are of one mould. */
function isSibling(a: Said, b: Said): boolean {
	const isRow = ({ placed }: Said) => placed.block.within === 'list' || placed.block.within === 'table';
	return a.placed.block === b.placed.block || (a.placed.section === b.placed.section && isRow(a) && isRow(b));
}

/** Large figures with two neighbouring digits exchanged: 26,149 and 26,194. */
function slips(said: readonly Said[]): [Said, Said][] {
	const large = said.filter(({ fact }) => Number.isInteger(fact.value) && fact.value >= 10_000);
	const sorted = new Map<string, Said[]>();
	for (const each of large) {
		const key = [...String(each.fact.value)].sort().join('');
		sorted.set(key, [...(sorted.get(key) ?? []), each]);
	}
	return [...sorted.values()].flatMap((group) =>
		group.flatMap((each, i) =>
			group
				.slice(0, i)
				.flatMap((other): [Said, Said][] => (isExchanged(String(each.fact.value), String(other.fact.value)) && !isSibling(each, other) ? [[other, each]] : [])),
		),
	);
}

function isExchanged(a: string, b: string): boolean {
	const different = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
	return different.length === 2 && different[1] === (different[0] ?? 0) + 1;
}
