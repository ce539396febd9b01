/** Word: how pandoc is asked for it, and what is put right in what it writes. */
import type { PandocFormat } from '../format.ts';
import { finishDocument } from './document.ts';
import { addFallbacks } from './fallback.ts';
import { finishProperties } from './properties.ts';
import { reference } from './reference.ts';

export const docx: PandocFormat = {
	to: 'docx',
	mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	files: (edition) => new Map([['reference.docx', reference(edition)]]),
	options: { 'reference-doc': 'reference.docx' },
	async finish(parts, edition) {
		finishProperties(parts, edition);
		finishDocument(parts);
		await addFallbacks(parts);
	},
};
