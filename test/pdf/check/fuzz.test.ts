/** Bytes, objects and drawings changed at random: the checker always answers, and the same each time. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { readCff } from '../../../formats/pdf/check/read/cff.ts';
import {
	PDFArray,
	PDFBool,
	PDFDict,
	PDFDocument,
	PDFName,
	PDFNull,
	PDFNumber,
	type PDFObject,
	PDFRawStream,
	PDFString,
} from '../../../formats/pdf/check/read/pdf-lib.ts';
import { readSfnt } from '../../../formats/pdf/check/read/sfnt.ts';
import { readType1 } from '../../../formats/pdf/check/read/type1.ts';
import { good, Pdf } from './good.ts';
import { type1Font } from './type1.ts';

const patience = 240_000;
const answers = async (bytes: Uint8Array): Promise<void> => {
	const findings = await checkPdf({ path: 'x.pdf', mediaType: 'application/pdf', bytes });
	expect(findings.every((f) => f.reason.length > 0 && f.ruleId?.startsWith('pdf-'))).toBe(true);
};

test('bytes changed, cut out and doubled', { timeout: patience }, async () => {
	const { bytes } = (await good()).artifact;
	const edit = fc.record({
		at: fc.nat(bytes.length - 1),
		take: fc.nat(400),
		put: fc.oneof(
			fc.uint8Array({ maxLength: 12 }),
			fc.constantFrom('0 R', '<<', '>>', '[', '/K 1 0 R', 'endobj', '9999999999', '-1', 'stream\n').map((text) => new TextEncoder().encode(text)),
		),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
			let changed: Uint8Array = bytes;
			for (const { at, take, put } of edits) changed = Buffer.concat([changed.subarray(0, at), put, changed.subarray(at + take)]);
			await answers(changed);
		}),
		{ numRuns: 60, seed: 7 },
	);
});

test('values of the wrong kind anywhere', { timeout: patience }, async () => {
	const { bytes } = (await good()).artifact;
	await fc.assert(
		fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(8)), { minLength: 1, maxLength: 8 }), async (changes) => {
			const doc = await PDFDocument.load(bytes, { updateMetadata: false });
			const { context } = doc;
			const refs = context.enumerateIndirectObjects();
			const odd = (kind: number): PDFObject =>
				[
					PDFNull,
					PDFNumber.of(-1),
					PDFNumber.of(2 ** 31),
					PDFName.of('Odd'),
					PDFString.of('odd'),
					PDFBool.True,
					PDFArray.withContext(context),
					PDFDict.withContext(context),
					refs[kind]![0],
				][kind]!;
			for (const [which, key, kind] of changes) {
				const object = refs[which % refs.length]![1];
				const dict = object instanceof PDFRawStream ? object.dict : object;
				if (dict instanceof PDFDict && dict.keys().length > 0) dict.set(dict.keys()[key % dict.keys().length]!, odd(kind));
				else if (dict instanceof PDFArray && dict.size() > 0) dict.set(key % dict.size(), odd(kind));
			}
			const saved = await doc.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }).catch(() => undefined);
			if (saved) await answers(saved);
		}),
		{ numRuns: 80, seed: 11 },
	);
});

test('operators and operands in any order', { timeout: patience }, async () => {
	const { bytes } = (await good()).artifact;
	const word = fc.constantFrom(
		'q',
		'Q',
		'cm',
		'BT',
		'ET',
		'Tf',
		'Tj',
		'TJ',
		'Td',
		'Tm',
		'/F1',
		'/X',
		'12',
		'-1',
		'1e9',
		'(text)',
		'<00>',
		'[(a) 1 (b)]',
		'/P <</MCID 0>> BDC',
		'/Artifact BMC',
		'EMC',
		're',
		'f',
		'W',
		'n',
		'sh',
		'Do',
		'scn',
		'cs',
		'gs',
		'BI /W 1 ID x EI',
		'Tr',
		"'",
		'"',
		'T*',
		'<<',
		']',
		'm',
		'l',
		'S',
	);
	await fc.assert(
		fc.asyncProperty(fc.array(word, { maxLength: 80 }), async (words) => {
			const doc = await PDFDocument.load(bytes, { updateMetadata: false });
			new Pdf(doc).edit((text) => `${words.join(' ')} ${text} ${words.join(' ')} `);
			await answers(await doc.save({ useObjectStreams: false }));
		}),
		{ numRuns: 60, seed: 13 },
	);
});

test('font programs that are damaged', { timeout: patience }, async () => {
	const doc = await PDFDocument.load((await good()).artifact.bytes, { updateMetadata: false });
	const { unzlibSync } = await import('fflate');
	const ttf = unzlibSync((new Pdf(doc).descriptors()[0]!.lookup(PDFName.of('FontFile2')) as PDFRawStream).contents);
	const type1 = type1Font({ '.notdef': 0, A: 500 });
	fc.assert(
		fc.property(fc.constantFrom(ttf, type1), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 30 }), fc.nat(), (font, changes, cut) => {
			const bytes = Uint8Array.from(font);
			for (const [at, value] of changes) bytes[at % bytes.length] = value;
			const part = bytes.subarray(0, cut % 5 === 0 ? cut % bytes.length : bytes.length);
			const sfnt = readSfnt(part);
			for (const gid of [0, 1, 5, 0xffff, 1e6]) {
				sfnt?.advance(gid);
				sfnt?.inked(gid);
				for (const cmap of sfnt?.cmaps ?? []) cmap.glyph(gid);
			}
			readType1(part);
			readCff(part);
		}),
		{ numRuns: 300, seed: 17 },
	);
});
