/** The PDF says which language it is in. */
import type { Rule } from '../subject.ts';

export const language: Rule = {
	what: 'The PDF says which language it is in.',
	clause: 'ISO 14289-1, 7.2',
	check: ({ reading: { metadata }, edition }) => {
		const { language: said } = metadata;
		const wanted = edition?.meta.language;
		// A stranger's PDF may say it of each element instead; see the rules of the Matterhorn protocol.
		if (!said) return !edition ? [] : [{ message: 'The PDF does not say which language it is in: a screen reader may read it in the wrong voice.', hint: 'Set the language of the document (catalog, Lang).' }];
		if (!isLanguageTag(said)) return [{ message: `The language of the PDF, “${said}”, is not a language tag.`, hint: 'Use a tag such as en-GB.' }];
		if (wanted && said.toLowerCase() !== wanted.toLowerCase()) return [{ message: `The PDF says that it is in “${said}”, and the source is in “${wanted}”.`, hint: 'Build it again from this source.' }];
		return [];
	},
};

/** BCP 47, as the runtime understands it. */
export function isLanguageTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}
