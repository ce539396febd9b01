/** Downloads: each with its format, what it is good for, its pages and its size. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Artifact } from '../../formats/model.ts';
import { relativeLink, safetyAddress } from '../../formats/paths.ts';
import { editionTab, editionWords, fileSize, formatWords, homeWords, downloadWords as words } from '../../formats/words.ts';
import { dataTable } from './data-table.ts';

type Format = keyof typeof formatWords;
const formatOf = (file: Artifact): Format => (file.format && file.format !== 'html' ? file.format : 'pdf');
const name = (file: Artifact): string => (file.edition ? editionTab[file.edition].short : '');

/** One line a file, for the home page and an edition's page. */
export const downloadList = (files: readonly Artifact[], address: string): Element =>
	h('div', [
		downloadWarning(address),
		h(
			'ul.downloads',
			files.map((file) => {
				const facts = [...(file.pages ? [homeWords.pages(file.pages)] : []), fileSize(file.bytes.length)];
				return h('li', [
					h('a', { href: relativeLink(address, file.path) }, words.link(name(file), formatWords[formatOf(file)].name)),
					' ',
					h('span.quiet', `(${facts.join(', ')})`),
				]);
			}),
		),
	]);

/** Said before the links: afterwards it is too late. */
export const downloadWarning = (address: string): Element =>
	h('p.quiet', [`${words.staysHere} `, h('a', { href: relativeLink(address, safetyAddress) }, words.safety), '.']);

/** A table with row headers, for the downloads page. */
export function downloadTable(files: readonly Artifact[], address: string): Element {
	const rows = files.map((file) => {
		const format = formatWords[formatOf(file)];
		const cells = [format.what, file.pages ? String(file.pages) : words.noPages, fileSize(file.bytes.length)];
		return [h('a', { href: relativeLink(address, file.path) }, words.link(file.edition ? editionWords[file.edition].name : '', format.name)), ...cells];
	});
	return dataTable(words.title, words.columns, rows);
}
