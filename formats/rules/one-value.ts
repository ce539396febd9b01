/** Figures of the full text → findings where the same words give another figure elsewhere. */
import { blocksIn, type PlacedBlock, sentencesOf } from '../facts/blocks.ts';
import { type Fact, factsOf } from '../facts/extract.ts';
import { isReference } from '../facts/references.ts';
import { finding } from '../findings.ts';
import { justBefore } from '../language/text.ts';
import type { Finding } from '../model.ts';
import { ofSection } from '../of-section.ts';
import type { Rule } from './rule.ts';

interface Said {
	fact: Fact;
	placed: PlacedBlock;
	/** Names with digits in its sentence, “AAL2”. */
	names: string;
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
		for (const { each, words } of publication.sections.flatMap(figuresIn)) {
			if (isLarge(each.fact)) said.push(each);
			if (words === undefined) continue;
			const before = byWords.get(words);
			if (!before) byWords.set(words, each);
			else if (before.fact.key !== each.fact.key && !isSibling(before, each) && !isOther(before, each)) pairs.push([before, each]);
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

/** Figures of the full text that can be compared with others, by the words beside them or by their digits. */
const figuresIn = ofSection((section) =>
	blocksIn(section)
		.filter(({ edition, block }) => edition === 'full' && block.within !== 'picture' && block.node.type !== 'code')
		.flatMap((placed) =>
			sentencesOf(placed.block).flatMap((sentence) => {
				const names = namesIn(sentence);
				return factsOf(sentence)
					.map((fact) => ({ each: { fact, placed, names }, words: isValue(fact) ? context(sentence, fact) : undefined }))
					.filter(({ each, words }) => words !== undefined || isLarge(each.fact));
			}),
		),
);

const isValue = ({ kind, value }: Fact): boolean => kind === 'share' || kind === 'money' || kind === 'length' || (kind === 'number' && value > 1);
/** Two digits can be exchanged unseen, where the figure is not a round one. */
const isLarge = ({ kind, value }: Fact): boolean => kind === 'number' && Number.isInteger(value) && value >= 10_000 && value % 1000 !== 0;

/** Characters on each side that are looked at: more words than are compared, and the longest list of numbers. */
const beside = 600;

/** The words on one side of a figure, with every other figure in them: another year or place makes it another figure. */
function context(sentence: string, fact: Fact): string | undefined {
	const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N},.'’-]*/gu) ?? [];
	const end = fact.index + fact.text.length;
	const [front, back] = [justBefore(sentence, fact.index, beside), sentence.slice(end, end + beside)];
	const after = words(back).slice(0, sameWords + 2);
	const before = words(front).slice(-sameWords);
	const isCount = fact.kind !== 'number' || fact.text.includes(',');
	if (!isCount && isReference(front, back)) return undefined;
	return after.length >= sameWords && before.length > 0 ? `${fact.kind} … ${after.join(' ')}` : undefined;
}

const namesIn = (sentence: string): string => (sentence.match(/\p{L}+\d+/gu) ?? []).join(' ');
/** What is said of one level is not said of the next. */
const isOther = (a: Said, b: Said): boolean => a.names !== '' && b.names !== '' && a.names !== b.names;

/** Rows of one table and items of one list are of one mould. */
function isSibling(a: Said, b: Said): boolean {
	const isRow = ({ placed }: Said) => placed.block.within === 'list' || placed.block.within === 'table';
	return a.placed.block === b.placed.block || (a.placed.section === b.placed.section && isRow(a) && isRow(b));
}

/** Large figures with two neighbouring digits exchanged: 26,149 and 26,194. */
function slips(said: readonly Said[]): [Said, Said][] {
	const sorted = Map.groupBy(said, ({ fact }) => [...String(fact.value)].sort().join(''));
	// One figure many times is no slip.
	const groups = [...sorted.values()].filter((group) => new Set(group.map(({ fact }) => fact.value)).size > 1);
	return groups.flatMap((group) =>
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
