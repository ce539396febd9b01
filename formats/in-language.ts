/** Turns a language into the attributes that say it in HTML, EPUB and Word: its code, and the direction of its writing where that is from right to left. */

/** ISO 15924: the scripts of living languages that run from right to left. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** @param lang BCP 47. Without the direction, full stops and brackets stand at the wrong end (WCAG 1.3.2). */
export const inLanguage = (lang: string): { lang: string; dir?: 'rtl' } => (isRightToLeft(lang) ? { lang, dir: 'rtl' } : { lang });

export function isRightToLeft(lang: string): boolean {
	try {
		return rightToLeft.has(new Intl.Locale(lang).maximize().script ?? '');
	} catch {
		// What is no code of a language is told where it is read.
		return false;
	}
}
