/** Turns a CFF table (Adobe TN 5176), as fontkit reads it, into glyph names or CIDs, advances and which glyphs draw. */
import type * as Fontkit from 'fontkit';
import { readCffEncoding } from './cff-encoding.ts';
import { dropUnknown } from './cff-fonts.ts';
import { readCharstring, type Said } from './cff-width.ts';

export interface Cff {
	glyphs: number;
	/** A CID-keyed program: its charset names CIDs and not glyph names. */
	cids?: ReadonlyMap<number, number>;
	names: ReadonlyMap<string, number>;
	/** Code → glyph name, of a program with an encoding of its own. */
	encoding?: ReadonlyMap<number, string>;
	/** Thousandths of an em. */
	advance(gid: number): number | undefined;
	inked(gid: number): boolean | undefined;
}

/** What fontkit knows of a CFF table, of what we use. */
interface Table {
	isCIDFont: boolean;
	stream: { buffer: Uint8Array };
	globalSubrIndex?: Span[];
	topDict: {
		CharStrings: Span[];
		charset: string[] | { version: number; glyphs?: number[]; ranges?: { first: number; nLeft: number; offset: number }[] };
		FontMatrix?: number[];
		Encoding?: unknown;
	};
	privateDictForGlyph(gid: number): { nominalWidthX?: number; defaultWidthX?: number; Subrs?: Span[] } | null;
	getGlyphName(gid: number): string | null;
	string(sid: number): string | null | undefined;
}
interface Span {
	offset: number;
	length: number;
}
type Create = (bytes: Uint8Array) => { 'CFF '?: Table };

/** Few files hold CFF programs, and fontkit takes long to load: it is loaded when the first is met. */
let fontkit: typeof Fontkit | undefined;
let wanted = false;

/** Whether a program could not be read because fontkit was not there; it is now, so that the file can be read again. */
export async function loadForCff(): Promise<boolean> {
	if (!wanted) return false;
	wanted = false;
	fontkit ??= await import('fontkit');
	return true;
}

/** `undefined` where fontkit cannot read it, or is not loaded yet. */
export function readCff(bytes: Uint8Array): Cff | undefined {
	if (!fontkit) {
		wanted = true;
		return undefined;
	}
	const create = fontkit.create as unknown as Create;
	const table = attempt(() => create(wrap(bytes))['CFF ']);
	const glyphs = attempt(() => table?.topDict.CharStrings.length);
	if (!table || glyphs === undefined) return undefined;
	const { buffer } = table.stream;
	const cut = ({ offset, length }: Span): Uint8Array => buffer.subarray(offset, offset + length);
	const global = attempt(() => (table.globalSubrIndex ?? []).map(cut)) ?? [];
	const locals = new Map<unknown, Uint8Array[]>();
	const kept = new Map<number, Said>();
	const look = (gid: number): Said | undefined => {
		if (gid >= glyphs) return undefined;
		let said = kept.get(gid);
		if (!said) {
			const subrs = table.privateDictForGlyph(gid)?.Subrs ?? [];
			let local = locals.get(subrs);
			if (!local) locals.set(subrs, (local = subrs.map(cut)));
			kept.set(gid, (said = readCharstring(cut(table.topDict.CharStrings[gid]!), local, global)));
		}
		return said;
	};
	const scale = (table.topDict.FontMatrix?.[0] || 0.001) * 1000;
	const advance = (gid: number): number | undefined =>
		attempt(() => {
			const said = look(gid);
			const { nominalWidthX = 0, defaultWidthX = 0 } = table.privateDictForGlyph(gid) ?? {};
			return said && (said.extra === undefined ? defaultWidthX : said.extra + nominalWidthX) * scale;
		});
	const names = table.isCIDFont ? new Map<string, number>() : namesOf(table, glyphs);
	const encoding = table.isCIDFont ? undefined : attempt(() => encodingOf(bytes, table));
	const cids = table.isCIDFont ? attempt(() => cidsOf(table, glyphs)) : undefined;
	return { glyphs, names, advance, inked: (gid) => attempt(() => look(gid)?.inked), ...(cids && { cids }), ...(encoding && { encoding }) };
}

function namesOf(table: Table, glyphs: number): Map<string, number> {
	const names = new Map<string, number>();
	for (let gid = 0; gid < glyphs; gid++) {
		const name = attempt(() => table.getGlyphName(gid));
		if (name && !names.has(name)) names.set(name, gid);
	}
	return names;
}

function cidsOf(table: Table, glyphs: number): Map<number, number> {
	const { charset } = table.topDict;
	const cids = new Map([[0, 0]]);
	if (Array.isArray(charset)) for (let gid = 1; gid < glyphs; gid++) cids.set(gid, gid);
	else {
		for (const [i, cid] of (charset.glyphs ?? []).entries()) cids.set(cid, i + 1);
		let gid = 1;
		for (const range of charset.ranges ?? []) for (let i = 0; i <= range.nLeft && gid < glyphs; i++) cids.set(range.first + i, gid++);
	}
	return cids;
}

/** `undefined` where it is the standard one; codes without a name are `.notdef`. */
function encodingOf(bytes: Uint8Array, table: Table): Map<number, string> | undefined {
	const own = readCffEncoding(bytes);
	if (own === 'standard') return undefined;
	if (own === 'expert') return new Map(expert(table.topDict.Encoding as string[]).flatMap((name, code) => (name ? [[code, name] as const] : [])));
	const map = new Map(own.codes.map((code, i) => [code, table.getGlyphName(i + 1) ?? '.notdef']));
	for (const [code, sid] of own.more) map.set(code, table.string(sid) ?? '.notdef');
	return map;
}

/** The expert encoding is a list of names in fontkit, which leaves out one of the three holes before code 73. */
const expert = (names: readonly string[]): readonly string[] => (names.length < 256 ? names.toSpliced(70, 0, '') : names);

/** The smallest OpenType file that holds a CFF table: fontkit reads CFF only inside one. */
function wrap(cff: Uint8Array): Uint8Array {
	const file = new Uint8Array(28 + cff.length);
	const view = new DataView(file.buffer);
	file.set(new TextEncoder().encode('OTTO'));
	view.setUint16(4, 1);
	view.setUint16(6, 16);
	file.set(new TextEncoder().encode('CFF '), 12);
	view.setUint32(20, 28);
	view.setUint32(24, cff.length);
	file.set(cff, 28);
	attempt(() => dropUnknown(file.subarray(28)));
	return file;
}

/** fontkit throws on what it cannot read; that is an answer here. */
function attempt<T>(ask: () => T): T | undefined {
	try {
		return ask();
	} catch {
		return undefined;
	}
}
