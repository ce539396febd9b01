/** What the PDFs say beside the author's words: the cover, the contents, and the films of the BSL edition. */
import { common, longDate } from '../words.ts';

export const printWords = {
	decisions: 'Decisions',
	decision: (decision: { body: string; date: string; reference: string; text: string }) =>
		`${decision.body}, ${longDate(decision.date)}, decision ${decision.reference}${decision.text && `: ${decision.text}`}`,
	publisher: 'Published by',
	phone: 'Phone',
	email: 'Email',
	web: 'Website',
	anotherFormat: 'Tell the people who publish this document what you need. The words can be made larger, put into another language or sent on paper.',
	/** What a link in the contents says when it is read out. */
	entry: (title: string, page: number) => `${title}, page ${page}`,
	/** What a note's mark says when it is read out as a link. */
	note: (n: number) => `Note ${n}`,
	attachment: 'The words of this document as Markdown text',
	filmTitle: (title: string) => `${common.film}: ${title}`,
	length: 'Length',
	watch: 'Watch this film at',
	qr: (address: string) => `QR code: a square that a phone’s camera can read. It leads to ${address}`,
} as const;
