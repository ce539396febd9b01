/** Bytes become what they say: tokens, filters, CMaps, metadata. */

import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Budget } from '../../../formats/pdf/check/read/budget.ts';
import { readCffEncoding } from '../../../formats/pdf/check/read/cff-encoding.ts';
import { dropUnknown } from '../../../formats/pdf/check/read/cff-fonts.ts';
import { readCMap } from '../../../formats/pdf/check/read/cmap.ts';
import { decodeStream } from '../../../formats/pdf/check/read/filters.ts';
import { readXmp } from '../../../formats/pdf/check/read/metadata.ts';
import { PDFContext, type PDFDict, PDFRawStream } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { Name, Operator, Tokens } from '../../../formats/pdf/check/read/tokens.ts';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function tokens(text: string): unknown[] {
	const all: unknown[] = [];
	const reader = new Tokens(ascii(text));
	for (let token = reader.next(); token !== undefined; token = reader.next()) all.push(plain(token));
	return all;
}
const plain = (token: unknown): unknown =>
	token instanceof Operator
		? `op ${token.text}`
		: token instanceof Name
			? `/${token.text}`
			: token instanceof Uint8Array
				? `(${Buffer.from(token).toString('latin1')})`
				: token instanceof Map
					? Object.fromEntries([...token].map(([k, v]) => [k, plain(v)]))
					: Array.isArray(token)
						? token.map(plain)
						: token;

describe('tokens', () => {
	test.each<[string, unknown[]]>([
		['1 -2.5 +3 .5 -.5 4. --6', [1, -2.5, 3, 0.5, -0.5, 4, -6]],
		['(a\\(b\\)c (nested) \\101\\n\\\nd)', ['(a(b)c (nested) A\nd)']],
		['<48 65 6c6C 6>', ['(Hell`)']],
		['/A#20B /C/D', ['/A B', '/C', '/D']],
		['/P <</MCID 3 /Lang (cy) /K [1 /a]>> BDC', ['/P', { MCID: 3, Lang: '(cy)', K: [1, '/a'] }, 'op BDC']],
		['q % not this\nQ', ['op q', 'op Q']],
		['true false null T*', [true, false, null, 'op T*']],
		[') > ] }', []],
		['(never closed', ['(never closed)']],
	])('%s', (text, expected) => expect(tokens(text)).toEqual(expected));

	test('the data of an inline image ends at its EI and not at one inside it', () => {
		const reader = new Tokens(ascii('ID xxEI\x80 EI\x01y\nEI Q'));
		reader.next();
		expect(Buffer.from(reader.inlineData()).toString('latin1')).toBe('xxEI\x80 EI\x01y\n');
		expect(plain(reader.next())).toBe('op Q');
	});
});

describe('filters', () => {
	const decode = (bytes: Uint8Array, dict: Record<string, unknown>) => {
		const context = PDFContext.create();
		return decodeStream(PDFRawStream.of(context.obj(dict as never) as unknown as PDFDict, bytes), new Budget());
	};
	const text = (bytes: Uint8Array, dict: Record<string, unknown>) => Buffer.from(decode(bytes, dict).bytes).toString('latin1');

	test('Flate, alone and after ASCII85 and ASCIIHex', () => {
		const hello = zlibSync(ascii('hello hello hello'));
		expect(text(hello, { Filter: 'FlateDecode' })).toBe('hello hello hello');
		expect(text(ascii(`${Buffer.from(hello).toString('hex')}>`), { Filter: ['ASCIIHexDecode', 'FlateDecode'] })).toBe('hello hello hello');
	});
	test('ASCII85', () => expect(text(ascii('87cURD_*#4DfTZ)~>'), { Filter: 'ASCII85Decode' })).toBe('Hello, World'));
	test('LZW', () =>
		expect([...decode(Uint8Array.of(0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01), { Filter: 'LZWDecode' }).bytes]).toEqual([
			45, 45, 45, 45, 45, 65, 45, 45, 45, 66,
		]));
	test('run length', () => expect(text(Uint8Array.of(2, 97, 98, 99, 254, 100, 128), { Filter: 'RunLengthDecode' })).toBe('abcddd'));
	test('PNG prediction: none, left, up, average, Paeth', () => {
		const rows = zlibSync(Uint8Array.of(0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 4, 1, 1, 1));
		expect([...decode(rows, { Filter: 'FlateDecode', DecodeParms: { Predictor: 15, Columns: 3 } }).bytes]).toEqual([
			1, 2, 3, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5,
		]);
	});
	test('a damaged end gives what came before, and says so', () => {
		const damaged = Uint8Array.from(zlibSync(Buffer.alloc(5000, 'abc def ghi jkl ')));
		damaged.fill(0xff, 20);
		expect(decode(damaged, { Filter: 'FlateDecode' }).fault).toMatch(/FlateDecode/);
	});
	test('a picture is left as it is', () => expect(decode(ascii('jpeg'), { Filter: 'DCTDecode' }).picture).toBe('DCTDecode'));
});

test('CMaps: characters, ranges, lists, beyond the first plane', () => {
	const map = readCMap(
		ascii(`/WMode 1 def 1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfchar <0001> <0041> <0002> <d83dde00> endbfchar
2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<00660066> <0078>] endbfrange
1 begincidrange <0100> <01ff> 7 endcidrange`),
		new Budget(),
	);
	expect(Object.fromEntries(map.text)).toEqual({ 1: 'A', 2: '😀', 16: 'a', 17: 'b', 18: 'c', 32: 'ff', 33: 'x' });
	expect(map.codespaces).toEqual([{ length: 2, from: 0, to: 65535 }]);
	expect([map.cids.get(0x102), map.cids.get(5)]).toEqual([9, undefined]);
	expect(map.vertical).toBe(true);
});

test('XMP by namespace, whatever the prefix, as elements or attributes', () => {
	const packet = (inner: string) =>
		`<?xpacket begin=""?><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:u="http://www.aiim.org/pdfua/ns/id/" xmlns:d="http://purl.org/dc/elements/1.1/">${inner}</r:RDF>`;
	expect(readXmp(packet('<r:Description u:part="1"/>'))).toMatchObject({ uaPart: '1', uaPrefixes: ['u'] });
	expect(
		readXmp(packet('<r:Description><u:part>1</u:part><d:title><r:Alt><r:li xml:lang="x-default">A &amp; B</r:li></r:Alt></d:title></r:Description>')),
	).toEqual({ uaPart: '1', title: 'A & B', uaPrefixes: ['u'], defaultLanguage: true });
	expect(readXmp('<not xml')).toEqual({ uaPrefixes: [], defaultLanguage: false, broken: true });
});

describe('the encoding of a CFF program', () => {
	/** Header, a name, a top DICT that says where the encoding is (`op`: 28, a number of two bytes, and 16), and the encoding. */
	const cff = (at: number, ...encoding: number[]): Uint8Array => Uint8Array.of(1, 0, 4, 1, 0, 1, 1, 1, 2, 65, 0, 1, 1, 1, 5, 28, 0, at, 16, ...encoding);
	const here = 19;
	test('as codes', () => expect(readCffEncoding(cff(here, 0, 2, 65, 97))).toEqual({ codes: [65, 97], more: [] }));
	test('as ranges of codes of one byte', () => expect(readCffEncoding(cff(here, 1, 2, 32, 1, 65, 2))).toEqual({ codes: [32, 33, 65, 66, 67], more: [] }));
	test('with a supplement', () => expect(readCffEncoding(cff(here, 0x81, 1, 65, 0, 1, 174, 0, 109))).toEqual({ codes: [65], more: [[174, 109]] }));
	test('the two that every reader knows', () => expect([readCffEncoding(cff(0)), readCffEncoding(cff(1))]).toEqual(['standard', 'expert']));
	test('cut off', () => expect(() => readCffEncoding(cff(here, 1, 9, 32))).toThrow(RangeError));
});

describe('the parts of a CID font in CFF', () => {
	/** Header, a name, a top DICT that says where the parts are (12 36), and their INDEX. */
	const cff = (...parts: number[]): Uint8Array => Uint8Array.of(1, 0, 4, 1, 0, 1, 1, 1, 2, 65, 0, 1, 1, 1, 6, 28, 0, 20, 12, 36, ...parts);
	test('lose what fontkit does not know, and keep their size', () => {
		const bytes = cff(0, 1, 1, 1, 7, 140, 12, 3, 141, 142, 18);
		dropUnknown(bytes);
		expect([...bytes.subarray(-6)]).toEqual([141, 142, 18, 139, 139, 139]);
	});
	test('are left as they are when all of it is known', () => {
		const bytes = cff(0, 1, 1, 1, 4, 141, 142, 18);
		dropUnknown(bytes);
		expect(bytes).toEqual(cff(0, 1, 1, 1, 4, 141, 142, 18));
	});
	test('are not read over and over where they overlap', () => {
		const [items, size] = [2_000, 0x4000];
		const offsets = Array.from({ length: items + 1 }, (_, i) => (i % 2 ? [0, 0, size >> 8, 0] : [0, 0, 0, 1])).flat();
		const bytes = Buffer.concat([cff(items >> 8, items & 255, 4), Uint8Array.from(offsets), new Uint8Array(size).fill(3)]);
		// Each offset is read twice, and each byte of an item once.
		expect(readsOf(() => dropUnknown(bytes))).toBeLessThan(2 * offsets.length + 2 * size);
	});
});

/** How many bytes are read through a `DataView` while something is done. */
function readsOf(action: () => void): number {
	const { getUint8 } = DataView.prototype;
	let reads = 0;
	DataView.prototype.getUint8 = function (at) {
		reads++;
		return getUint8.call(this, at);
	};
	try {
		action();
	} finally {
		DataView.prototype.getUint8 = getUint8;
	}
	return reads;
}
