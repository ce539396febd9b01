/** Turns a font's table of pairs (OpenType, GPOS lookup type 2) into the space between two letters. */
import type { ClassDefinition, Coverage, Font, PairTable } from 'fontkit';

/** What the first of two glyphs, by their numbers, advances more than its own width; in the font's units. */
export type Kerning = (left: number, right: number) => number;

/** Each lookup adds what its first fitting table says, as fontkit's own shaping does, which takes a text at a time. */
export function kerningOf({ GPOS }: Font): Kerning {
	const kern = GPOS?.featureList.find(({ tag }) => tag === 'kern');
	const lookups = kern?.feature.lookupListIndexes.map((index) => GPOS?.lookupList.get(index).subTables ?? []) ?? [];
	return (left, right) => {
		let sum = 0;
		for (const tables of lookups) {
			for (const table of tables) {
				const found = advanceIn(table, left, right);
				if (found === undefined) continue;
				sum += found;
				break;
			}
		}
		return sum;
	};
}

/** Undefined where the table says nothing of the pair. */
function advanceIn(table: PairTable, left: number, right: number): number | undefined {
	const index = placeIn(table.coverage, left);
	if (index < 0) return undefined;
	const pair =
		table.version === 1
			? table.pairSets.get(index).find(({ secondGlyph }) => secondGlyph === right)
			: table.classRecords.get(classOf(table.classDef1, left)).get(classOf(table.classDef2, right));
	return pair && (pair.value1?.xAdvance ?? 0);
}

function placeIn(coverage: Coverage, glyph: number): number {
	if (coverage.version === 1) return coverage.glyphs.indexOf(glyph);
	const range = coverage.rangeRecords.find(({ start, end }) => start <= glyph && glyph <= end);
	return range ? range.startCoverageIndex + glyph - range.start : -1;
}

function classOf(classes: ClassDefinition, glyph: number): number {
	if (classes.version === 1) return classes.classValueArray[glyph - classes.startGlyph] ?? 0;
	return classes.classRangeRecord.find(({ start, end }) => start <= glyph && glyph <= end)?.class ?? 0;
}
