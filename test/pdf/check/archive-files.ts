/** Faults of PDF/A that are made in the bytes of a file: its lines, its streams, its strings. */
import { PDFHexString, PDFName } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { name, type Pdf } from './good.ts';
import { roles } from './makers.ts';

type FileFault = [id: string, change: (pdf: Pdf) => unknown, rewrite?: (text: string) => string, also?: RegExp[]];
const nothing = (): void => {};
const own = (pdf: Pdf, dict: Record<string, unknown> = {}) => pdf.catalog.set(name('Own'), pdf.stream(dict, 'own bytes'));
const replaced = (from: string | RegExp, to: string) => (text: string) => {
	const changed = text.replace(from, to);
	if (changed === text) throw new Error('nothing was changed');
	return changed;
};

export const fileFaults: FileFault[] = [
	['6.1.2-1', nothing, (text) => `junk\n${text}`, [/^pdf-opens /]],
	['6.1.2-2', nothing, (text) => text.replace(/\n%[^\n]{4}/, '\n%abcd')],
	['6.1.3-1', (pdf) => delete pdf.doc.context.trailerInfo.ID],
	['6.1.3-3', nothing, (text) => `${text}\nmore`],
	['6.1.4-2', nothing, replaced('\nxref\n', '\nxref ')],
	['6.1.6-1', (pdf) => pdf.catalog.set(name('Own'), PDFHexString.of('abc'))],
	['6.1.7.1-1', own, replaced(/\/Length 9\b/, '/Length 8')],
	['6.1.7.1-2', own, replaced('stream\nown bytes\nendstream', 'stream\rown bytes\nendstream')],
	['6.1.7.1-3', (pdf) => own(pdf, { FFilter: 'FlateDecode' })],
	['6.1.7.2-1', (pdf) => own(pdf, { Filter: 'LZWDecode' })],
	['6.1.8-1', (pdf) => roles(pdf, { '\xff': 'P' })],
	['6.1.9-1', nothing, replaced(/\n(\d+) 0 obj\n/, '\n$1 0 obj ')],
	['6.1.10-1', (pdf) => pdf.draw('BI /W 1 /H 1 /CS /G /BPC 8 /F /LZW ID x EI')],
	['6.1.12-1', (pdf) => pdf.catalog.set(PDFName.of('Perms'), pdf.obj({ Own: {} }))],
];
