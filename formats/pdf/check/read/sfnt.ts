/** Turns a TrueType or OpenType file into what a checker asks of it: glyphs, advances, outlines, cmap subtables (ISO 14496-22). */

export interface CmapTable {
	platform: number;
	encoding: number;
	/** The glyph of a character code; 0 where it has none. */
	glyph(code: number): number;
	/** The lowest code that it maps: symbol fonts keep their codes at 0xF000 and up. */
	first(): number | undefined;
}
export interface Sfnt {
	glyphs: number;
	/** Thousandths of an em; `undefined` for a glyph that the file does not have. */
	advance(gid: number): number | undefined;
	inked(gid: number): boolean | undefined;
	cmaps: readonly CmapTable[];
	/** Glyph names of the `post` table. */
	names: ReadonlyMap<string, number>;
	/** The bytes of the `CFF ` table. */
	cff?: Uint8Array;
}

/** `undefined` where the bytes are no such file, or its tables do not fit them. */
export function readSfnt(bytes: Uint8Array): Sfnt | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const tables = directory(view);
		return tables && parse(bytes, view, tables);
	} catch {
		return undefined;
	}
}

type Tables = Map<string, DataView>;

function directory(view: DataView): Tables | undefined {
	if (view.byteLength < 12 || ![0x00010000, 0x74727565, 0x4f54544f].includes(view.getUint32(0))) return undefined;
	const tables: Tables = new Map();
	const count = Math.min(view.getUint16(4), 100);
	for (let i = 0; i < count && 12 + 16 * i + 16 <= view.byteLength; i++) {
		const at = 12 + 16 * i;
		const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
		const offset = view.getUint32(at + 8);
		const length = Math.min(view.getUint32(at + 12), view.byteLength - offset);
		if (length >= 0) tables.set(tag, new DataView(view.buffer, view.byteOffset + offset, length));
	}
	return tables;
}

function parse(bytes: Uint8Array, view: DataView, tables: Tables): Sfnt | undefined {
	const [head, hhea, hmtx, maxp, loca, glyf, cff] = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf', 'CFF '].map((tag) => tables.get(tag));
	const table = cff && bytes.subarray(cff.byteOffset - view.byteOffset, cff.byteOffset - view.byteOffset + cff.byteLength);
	const cmaps = attempt(() => readCmaps(tables.get('cmap'))) ?? [];
	if (!maxp || !head) return table && { glyphs: 0, advance: () => undefined, inked: () => undefined, cmaps, names: new Map(), cff: table };
	// Cut off before its outlines.
	if (!table && (!loca || !glyf)) return undefined;
	const glyphs = maxp.getUint16(4);
	const em = head.getUint16(18) || 1000;
	const long = head.getInt16(50) !== 0;
	const metrics = Math.max(1, Math.min(hhea?.getUint16(34) ?? 0, Math.floor((hmtx?.byteLength ?? 0) / 4)));
	const place = (gid: number): number => (long ? loca!.getUint32(4 * gid) : 2 * loca!.getUint16(2 * gid));
	return {
		glyphs,
		advance: (gid) => (gid >= glyphs || !hmtx || hmtx.byteLength < 4 ? undefined : (hmtx.getUint16(4 * Math.min(gid, metrics - 1)) * 1000) / em),
		inked: (gid) => (loca && glyf ? attempt(() => place(gid + 1) > place(gid) && glyf.getInt16(place(gid)) !== 0) : undefined),
		cmaps,
		names: attempt(() => readPost(tables.get('post'))) ?? new Map(),
		...(table && { cff: table }),
	};
}

function readCmaps(cmap: DataView | undefined): CmapTable[] {
	if (!cmap || cmap.byteLength < 4) return [];
	return Array.from({ length: Math.min(cmap.getUint16(2), 64) }, (_, i) => {
		const at = 4 + 8 * i;
		const offset = cmap.getUint32(at + 4);
		let map: Map<number, number> | undefined;
		let lowest: number | undefined;
		const read = (): Map<number, number> => (map ??= attempt(() => readSubtable(cmap, offset)) ?? new Map());
		return {
			platform: cmap.getUint16(at),
			encoding: cmap.getUint16(at + 2),
			glyph: (code) => read().get(code) ?? 0,
			first: () => {
				if (lowest === undefined) for (const code of read().keys()) if (lowest === undefined || code < lowest) lowest = code;
				return lowest;
			},
		};
	});
}

/** Formats 0, 4, 6 and 12: those that PDF fonts use. */
function readSubtable(cmap: DataView, at: number): Map<number, number> {
	const map = new Map<number, number>();
	const put = (code: number, gid: number): void => void (gid && map.set(code, gid));
	const format = cmap.getUint16(at);
	if (format === 0) for (let code = 0; code < 256; code++) put(code, cmap.getUint8(at + 6 + code));
	if (format === 6) for (let i = 0; i < cmap.getUint16(at + 8); i++) put(cmap.getUint16(at + 6) + i, cmap.getUint16(at + 10 + 2 * i));
	if (format === 12) {
		for (let g = 0; g < Math.min(cmap.getUint32(at + 12), 20_000); g++) {
			const [from, to, gid] = [0, 4, 8].map((n) => cmap.getUint32(at + 16 + 12 * g + n)) as [number, number, number];
			for (let code = from; code <= to && code - from < 0x10000 && map.size < 0x20000; code++) put(code, gid + code - from);
		}
	}
	if (format === 4) {
		const segments = cmap.getUint16(at + 6) / 2;
		for (let s = 0; s < segments; s++) {
			const [end, start] = [cmap.getUint16(at + 14 + 2 * s), cmap.getUint16(at + 16 + 2 * segments + 2 * s)];
			const delta = cmap.getInt16(at + 16 + 4 * segments + 2 * s);
			const rangeAt = at + 16 + 6 * segments + 2 * s;
			const range = cmap.getUint16(rangeAt);
			for (let code = start; code <= end && code < 0xffff; code++) {
				const gid = range === 0 ? code + delta : cmap.getUint16(rangeAt + range + 2 * (code - start));
				put(code, range === 0 || gid ? (range === 0 ? gid : gid + delta) & 0xffff : 0);
			}
		}
	}
	return map;
}

/** Version 2 holds names of its own after the 258 of the Macintosh, which need none here. */
function readPost(post: DataView | undefined): Map<string, number> {
	const names = new Map<string, number>();
	if (post?.getUint32(0) !== 0x00020000) return names;
	const count = post.getUint16(32);
	const own: string[] = [];
	for (let at = 34 + 2 * count; at < post.byteLength; ) {
		const length = post.getUint8(at++);
		let name = '';
		for (let i = 0; i < length && at < post.byteLength; i++) name += String.fromCharCode(post.getUint8(at++));
		own.push(name);
	}
	for (let gid = 0; gid < count; gid++) {
		const name = own[post.getUint16(34 + 2 * gid) - 258];
		if (name !== undefined && !names.has(name)) names.set(name, gid);
	}
	return names;
}

function attempt<T>(ask: () => T): T | undefined {
	try {
		return ask();
	} catch {
		return undefined;
	}
}
