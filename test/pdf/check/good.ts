/** A sound PDF of ours, its edition, and what a test needs to break one thing in it. */
import { fileURLToPath } from 'node:url';
import { unzlibSync, zlibSync } from 'fflate';
import type { Artifact, Edition } from '../../../formats/model.ts';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, type PDFRef } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { renderPdf } from '../../../formats/pdf/index.ts';
import { readSource } from '../../../formats/read/index.ts';
import { select } from '../../../formats/select.ts';

export interface Good {
	edition: Edition;
	artifact: Artifact;
}

let made: Promise<Good> | undefined;
export function good(): Promise<Good> {
	made ??= make();
	return made;
}

async function make(): Promise<Good> {
	const { publication, findings } = await readSource(fileURLToPath(new URL('source', import.meta.url)));
	const edition = publication && select(publication, 'full');
	if (!edition) throw new Error(findings.map(String).join('\n'));
	return { edition, artifact: (await renderPdf(edition)).artifact };
}

/** The findings, as `rule line target message`, after `change` was made to the sound PDF; `alone`: as a stranger’s, with no edition and no claim of PDF/A. */
export async function findingsAfter(change: (pdf: Pdf) => void, alone = false): Promise<string[]> {
	const { edition, artifact } = await good();
	const doc = await PDFDocument.load(artifact.bytes, { updateMetadata: false });
	const pdf = new Pdf(doc);
	change(pdf);
	if (alone) pdf.dropArchiveClaim();
	const bytes = await doc.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
	const findings = await checkPdf({ ...artifact, bytes }, alone ? undefined : edition);
	return findings.map((f) => `${f.ruleId} ${f.line ?? '-'} ${f.target ?? '-'} ${f.reason}`);
}

const name = (text: string): PDFName => PDFName.of(text);

/** A PDF to be broken: its objects by kind. */
export class Pdf {
	readonly doc: PDFDocument;
	constructor(doc: PDFDocument) {
		this.doc = doc;
	}
	get catalog(): PDFDict {
		return this.doc.catalog;
	}
	objects(): [PDFRef, unknown][] {
		return this.doc.context.enumerateIndirectObjects();
	}
	dict(of: PDFDict, key: string): PDFDict {
		return of.lookup(name(key), PDFDict);
	}
	/** Structure elements of a type, as they stand in the file. */
	elements(type: string): { ref: PDFRef; dict: PDFDict }[] {
		return this.objects().flatMap(([ref, dict]) =>
			dict instanceof PDFDict && dict.get(name('S')) === name(type) && dict.has(name('P')) ? [{ ref, dict }] : [],
		);
	}
	/** Font dictionaries with a program inside. */
	fonts(): PDFDict[] {
		return this.objects().flatMap(([, dict]) => (dict instanceof PDFDict && dict.get(name('Subtype')) === name('Type0') ? [dict] : []));
	}
	descriptors(): PDFDict[] {
		return this.objects().flatMap(([, dict]) => (dict instanceof PDFDict && dict.get(name('Type')) === name('FontDescriptor') ? [dict] : []));
	}
	/** Rewrites the drawing of the last page. */
	edit(change: (content: string) => string, index = this.doc.getPageCount() - 1): void {
		const page = this.doc.getPage(index).node;
		const content = page.lookup(name('Contents'));
		const stream = content instanceof PDFArray ? content.lookup(0) : content;
		if (!(stream instanceof PDFRawStream)) throw new Error('no content');
		const text = Buffer.from(unzlibSync(stream.contents)).toString('latin1');
		const changed = change(text);
		if (changed === text) throw new Error('nothing was changed');
		const bytes = zlibSync(Buffer.from(changed, 'latin1'));
		page.set(name('Contents'), this.doc.context.register(PDFRawStream.of(this.doc.context.obj({ Length: bytes.length, Filter: 'FlateDecode' }), bytes)));
	}
	/** Adds to the drawing of the last page, as an artifact. */
	draw(text: string): void {
		this.edit((content) => `${content}\n/Artifact BMC q ${text} Q EMC`);
	}
	/** A font of the last page, under this name. */
	addFont(key: string, font: Record<string, unknown>): PDFDict {
		const dict = this.doc.context.obj(font as never) as unknown as PDFDict;
		const page = this.doc.getPage(this.doc.getPageCount() - 1).node;
		(page.Resources() ?? page).lookup(name('Font'), PDFDict).set(name(key), this.doc.context.register(dict));
		return dict;
	}
	/** A dictionary of what is given: names begin with a slash, other words are text. */
	obj(value: unknown): never {
		return this.doc.context.obj(value as never) as never;
	}
	stream(dict: Record<string, unknown>, bytes: Uint8Array | string): PDFRef {
		const data = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
		return this.doc.context.register(PDFRawStream.of(this.doc.context.obj({ ...dict, Length: data.length } as never) as unknown as PDFDict, data));
	}
	/** An annotation on the last page, in an element of this type at the end of the document. */
	annotate(annotation: Record<string, unknown>, type: string | undefined, element: Record<string, unknown> = {}): PDFDict {
		const { context } = this.doc;
		const page = this.doc.getPage(this.doc.getPageCount() - 1);
		const root = this.dict(this.catalog, 'StructTreeRoot');
		const document = root.lookup(name('K'));
		const top = document instanceof PDFArray ? document.lookup(0, PDFDict) : (document as PDFDict);
		const nums = this.dict(root, 'ParentTree').lookup(name('Nums'), PDFArray);
		const key = Math.max(...nums.asArray().map((_, i) => (i % 2 ? 0 : nums.lookup(i, PDFNumber).asNumber()))) + 1;
		const dict = context.obj({ Type: 'Annot', Rect: [100, 100, 120, 120], ...annotation, ...(type && { StructParent: key }) } as never) as unknown as PDFDict;
		const ref = context.register(dict);
		if (!page.node.has(name('Annots'))) page.node.set(name('Annots'), context.obj([]));
		page.node.lookup(name('Annots'), PDFArray).push(ref);
		page.node.set(name('Tabs'), name('S'));
		if (type) {
			const own = context.register(
				context.obj({ S: type, P: context.getObjectRef(top), Pg: page.ref, ...element, K: [{ Type: 'OBJR', Obj: ref, Pg: page.ref }] } as never),
			);
			top.lookup(name('K'), PDFArray).push(own);
			nums.push(PDFNumber.of(key));
			nums.push(own);
		}
		return dict;
	}
	/** What other tests add to a file need not fit PDF/A. */
	dropArchiveClaim(): void {
		const stream = this.catalog.lookup(name('Metadata'));
		if (stream instanceof PDFRawStream && Buffer.from(stream.contents).includes('<pdfaid:part>3'))
			this.editMetadata((xmp) => xmp.replace('<pdfaid:part>3</pdfaid:part>', ''));
	}
	/** Rewrites the XMP metadata. */
	editMetadata(change: (xmp: string) => string): void {
		const stream = this.catalog.lookup(name('Metadata')) as PDFRawStream;
		const text = Buffer.from(stream.contents).toString('utf8');
		const changed = change(text);
		if (changed === text) throw new Error('nothing was changed');
		const bytes = Buffer.from(changed);
		this.catalog.set(
			name('Metadata'),
			this.doc.context.register(PDFRawStream.of(this.doc.context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length }), bytes)),
		);
	}
}

/** As above, of a file that claims PDF/A-3a and has no edition; `rewrite` changes its bytes, one character each. */
export async function archiveFindingsAfter(change: (pdf: Pdf) => void, rewrite: (text: string) => string = (text) => text): Promise<string[]> {
	const { artifact } = await good();
	const doc = await PDFDocument.load(artifact.bytes, { updateMetadata: false });
	change(new Pdf(doc));
	const saved = await doc.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
	const bytes = Uint8Array.from(Buffer.from(rewrite(Buffer.from(saved).toString('latin1')), 'latin1'));
	const findings = await checkPdf({ ...artifact, bytes });
	return findings.map((f) => `${f.ruleId} ${f.fatal ? 'error' : 'warning'} ${f.clause} ${f.reason}`);
}

export { name, PDFArray, PDFDict, PDFNumber, PDFRawStream };
