/** The front matter's `url` → a warning where there is none, since printed editions cannot then lead to the films. */
import { finding } from '../findings.ts';
import type { Rule } from './rule.ts';

export const origin: Rule = {
	what: 'The document says where it is published.',
	source: 'QR codes and printed addresses need a whole address.',
	check: ({ meta, source }) =>
		meta.url
			? []
			: [
					finding({
						rule: 'origin',
						severity: 'warning',
						file: source.file,
						at: meta.lines.get('title') ?? 1,
						message: 'The front matter does not say where the site will be published, so PDFs have no QR codes and links between editions stay on the site.',
						hint: 'Add “url: https://…/” with the address of the home page.',
					}),
				],
};
