/**
 * The objects of PDF files as pdf-lib has them, from the one file that holds all of it: through its own entry Node finds and
 * loads 350 modules, which takes a third of a second. Browsers take the entry (`browser` in `package.json`).
 */
import { createRequire } from 'node:module';
// biome-ignore lint/style/noRestrictedImports: this is the place.
import type * as PdfLib from '@cantoo/pdf-lib';

const { resolve } = createRequire(import.meta.url);
const load = createRequire(resolve('@cantoo/pdf-lib'));

export const {
	PDFArray,
	PDFBool,
	PDFContext,
	PDFDict,
	PDFDocument,
	PDFHexString,
	PDFName,
	PDFNull,
	PDFNumber,
	PDFObject,
	PDFObjectParser,
	PDFRawStream,
	PDFRef,
	PDFString,
} = load('../dist/pdf-lib.min.js') as typeof PdfLib;

export type PDFArray = PdfLib.PDFArray;
export type PDFBool = PdfLib.PDFBool;
export type PDFContext = PdfLib.PDFContext;
export type PDFDict = PdfLib.PDFDict;
export type PDFDocument = PdfLib.PDFDocument;
export type PDFHexString = PdfLib.PDFHexString;
export type PDFName = PdfLib.PDFName;
export type PDFNumber = PdfLib.PDFNumber;
export type PDFObject = PdfLib.PDFObject;
export type PDFRawStream = PdfLib.PDFRawStream;
export type PDFRef = PdfLib.PDFRef;
export type PDFString = PdfLib.PDFString;
