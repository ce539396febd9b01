/** Gathers what pdfkit writes into the bytes of the file; as a stream it would copy and queue every line by itself. */
import type { Doc } from './internals.ts';

/** Text is turned into bytes in pieces of about this many characters. */
const piece = 1 << 16;

/** From now on the document writes here. What it returns ends the document and gives its bytes. */
export function gather(doc: Doc): () => Uint8Array {
	const chunks: Uint8Array[] = [doc.read() as Uint8Array];
	let text = '';
	const flush = (): void => {
		if (text) chunks.push(Buffer.from(text, 'latin1'));
		text = '';
	};
	doc._write = (data) => {
		if (typeof data === 'string') {
			text += `${data}\n`;
			doc._offset += data.length + 1;
			if (text.length > piece) flush();
		} else {
			flush();
			chunks.push(data);
			doc._offset += data.length;
		}
	};
	return () => {
		doc.end();
		// One that was made and never ended would be missing in the file.
		if (doc._waiting > 0) throw new Error(`pdfkit did not end the document: ${doc._waiting} objects were made and never written`);
		flush();
		return Buffer.concat(chunks);
	};
}
