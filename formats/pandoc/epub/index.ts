/** EPUB: how pandoc is asked for it, and what is put right in what it writes. */
import { strToU8 } from 'fflate';
import type { PandocFormat } from '../format.ts';
import { finishBook } from './finish.ts';
import { stylesheet } from './style.ts';
import { template } from './template.ts';

export const epub: PandocFormat = {
	to: 'epub3',
	mediaType: 'application/epub+zip',
	files: (edition) =>
		new Map([
			['epub.css', strToU8(stylesheet(edition.id))],
			['epub.template', strToU8(template)],
		]),
	options: {
		css: ['epub.css'],
		template: 'epub.template',
		'split-level': 1,
		'table-of-contents': true,
		'toc-depth': 2,
	},
	stored: ['mimetype'],
	finish: finishBook,
};
