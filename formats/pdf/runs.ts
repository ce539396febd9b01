/** Splits text by the font that prints it: for each sign, the first font that has it. */
import { inColumns } from './code-columns.ts';
import { isPicture, partsOf, signsOf } from './emoji.ts';
import { chains, type Face, type FaceName, face, hasGlyph, type Look } from './fonts.ts';

interface FaceRun {
	face: Face;
	text: string;
}

/** Shown where no font has the character; the finding says which it was. */
const replacement = '?';
const plainAscii = /^[\x20-\x7e]*$/;

/** Splits text by the font that has each sign; a character that none has is told to `missing`. An emoji stays whole in one run. */
export function faceRuns(text: string, look: Look, missing: (character: string) => void): FaceRun[] {
	const chain = chains[look];
	const first = face(chain[0] ?? 'regular');
	if (plainAscii.test(text)) return text ? [{ face: first, text }] : [];
	const runs: FaceRun[] = [];
	const add = (to: Face, sign: string): void => {
		const last = runs.at(-1);
		if (last?.face === to) last.text += sign;
		else runs.push({ face: to, text: sign });
	};
	const place = (sign: string): void => {
		const last = runs.at(-1);
		const isMark = /^\p{M}$/u.test(sign);
		// A combining mark stays with what it stands beside, and so does a space between words; in code a space is a column of the typeface.
		if (last && (isMark || (sign === ' ' && look !== 'mono' && !last.face.signs)) && hasGlyph(last.face, sign.codePointAt(0) ?? 0)) {
			last.text += sign;
			return;
		}
		if (last && isMark && moveBase(runs, last, chain, sign)) {
			(runs.at(-1) as FaceRun).text += sign;
			return;
		}
		const name = fontOf(sign, look);
		if (name) return add(look === 'mono' ? inColumns(face(name), sign) : face(name), sign);
		const parts = partsOf(sign);
		if (parts.length > 1) return parts.forEach(place);
		missing(parts[0] ?? sign);
		add(first, replacement);
	};
	for (const sign of signsOf(text.normalize('NFC'))) place(sign);
	return runs;
}

/** What was found for each look, as a document says the same few hundred signs again and again. */
const found = new Map<Look, Map<string, FaceName | undefined>>();

function fontOf(sign: string, look: Look): FaceName | undefined {
	const known = found.get(look) ?? new Map<string, FaceName | undefined>();
	found.set(look, known);
	if (!known.has(sign)) known.set(sign, findFont(sign, chains[look]));
	return known.get(sign);
}

/** The first font that has all of a sign. One that is meant as a picture is drawn as one, unless it is a letter of the typeface itself (©️). */
function findFont(sign: string, chain: readonly FaceName[]): FaceName | undefined {
	const parts = partsOf(sign);
	const has = (name: FaceName): boolean => parts.every((part) => hasGlyph(face(name), part.codePointAt(0) ?? 0));
	const order = isPicture(sign) ? [...chain.slice(0, 1), ...chain.slice(-1), ...chain] : chain;
	return order.find(has);
}

/** Moves the letter before a mark to the first font that has both, as only a font with both can set the mark in its place. */
function moveBase(runs: FaceRun[], last: FaceRun, chain: readonly FaceName[], mark: string): boolean {
	const base = /\P{M}\p{M}*$/u.exec(last.text)?.[0] ?? '';
	const name = base && chain.find((candidate) => [...base, mark].every((part) => hasGlyph(face(candidate), part.codePointAt(0) ?? 0)));
	if (!name) return false;
	last.text = last.text.slice(0, -base.length);
	if (last.text === '') runs.pop();
	const before = runs.at(-1);
	if (before?.face === face(name)) before.text += base;
	else runs.push({ face: face(name), text: base });
	return true;
}
