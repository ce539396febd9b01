/** What readers are told where a text or a film was made from an earlier full text, and how changes are put into words. */
import type { EditionId } from '../model.ts';

/** One change in words: what is between the quotation marks is the document's own. */
export function changeSentence({ before, after }: { before: string; after: string }): string {
	const said = !before ? `Added: “${after}”` : !after ? `Taken out: “${before}”` : `“${before}” is now “${after}”`;
	return /[.!?…]”$/.test(said) ? said : `${said}.`;
}

/** What is checked beside the full text, after “its” or “the”. */
export const checkedWords: Record<EditionId, string> = {
	full: 'full strategy',
	summary: 'executive summary',
	'easy-read': 'easy read text',
	bsl: 'film in British Sign Language',
};

export const staleWords = {
	/** Before the changes, or alone when they are not known. */
	full: {
		full: '',
		summary: 'The full strategy has changed since this summary was checked.',
		'easy-read': 'The full strategy has changed since this part was written.',
		bsl: 'The full strategy has changed since this film was made.',
	} satisfies Record<EditionId, string>,
	/** Of a film alone: the text that it signs is another one now. */
	signed: 'The words below have changed since this film was made.',
	mayBeOld: 'Some of the words here may be out of date.',
	changed: 'What changed:',
	more: (n: number): string => (n === 1 ? 'There is 1 more change.' : `There are ${n} more changes.`),
} as const;

/** What a section that may not be waived is for, after “every edition must say”. */
export const needWords = {
	help: 'how to get help',
	consultation: 'how to answer the consultation',
	'another format': 'how to ask for another format',
} as const;
