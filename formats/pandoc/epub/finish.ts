/** Puts right what pandoc does not write in an EPUB: each file's title, its date, a way back from each note, its direction. */
import { isRightToLeft } from '../../in-language.ts';
import type { Edition } from '../../model.ts';
import { contentWords } from '../../words.ts';
import { fileMoment } from '../format.ts';
import { edit, type Parts } from '../zip.ts';

export function finishBook(parts: Parts, edition: Edition): void {
	for (const name of parts.keys()) {
		if (name.endsWith('.opf')) edit(parts, name, (xml) => setMoment(xml, edition));
		if (/\.xhtml$/.test(name)) edit(parts, name, (xml) => turn(linkBack(nameFile(xml)), edition).replace(/ data-custom-style="[^"]*"/g, ''));
	}
}

/** pandoc says the direction of a whole book in none of its files. */
const turn = (xml: string, { meta }: Edition): string => (isRightToLeft(meta.language) ? xml.replace(/<html (?![^>]*\bdir=)/, '<html dir="rtl" ') : xml);

/** Without a date in the front matter pandoc writes the clock's. */
function setMoment(xml: string, edition: Edition): string {
	const modified = xml.replace(/(<meta property="dcterms:modified">)[^<]*/, `$1${fileMoment(edition)}`);
	return edition.meta.date ? modified : modified.replace(/\s*<dc:date[^>]*>[^<]*<\/dc:date>/, '');
}

/** pandoc calls each file by its own name; a reading program says the title when the file opens. */
function nameFile(xml: string): string {
	const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(xml)?.[1];
	const words = heading
		?.replace(/<a [^>]*role="doc-noteref".*?<\/a>/gs, '')
		.replace(/<[^>]+>/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	return words ? xml.replace(/<title>[^<]*<\/title>/, () => `<title>${words}</title>`) : xml;
}

/** A note ends with a link to where it was called, for programs that do not show notes in place. */
const linkBack = (xml: string): string =>
	xml.replace(/(<aside [^>]*id="fn(\d+)"[^>]*>)(.*?)(<\/aside>)/gs, (_, open: string, n: string, words: string, close: string) => {
		const back = `<a href="#fnref${n}" role="doc-backlink" aria-label="${contentWords.footnoteBackLabel(Number(n), 1)}">↩</a>`;
		const body = words.trimEnd();
		return `${open}${body.endsWith('</p>') ? `${body.slice(0, -4)} ${back}</p>` : `${body}<p>${back}</p>`}\n${close}`;
	});
