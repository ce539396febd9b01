/** The kinds of file that can be brought in: how pandoc is asked for each, and how a file of that kind begins. */

export type ImportKind = 'docx' | 'odt' | 'html';

/** `styles` keeps the names that authors gave to paragraphs; what editors took out or remarked on is kept apart, to be listed. */
export const kinds: Record<ImportKind, { from: string; options: Record<string, string>; zip: boolean }> = {
	docx: { from: 'docx+styles', options: { 'track-changes': 'all' }, zip: true },
	odt: { from: 'odt', options: {}, zip: true },
	html: { from: 'html', options: {}, zip: false },
};

export function kindOf(file: string): ImportKind | undefined {
	const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase();
	if (ending === 'htm' || ending === 'xhtml') return 'html';
	return ending && Object.hasOwn(kinds, ending) ? (ending as ImportKind) : undefined;
}
