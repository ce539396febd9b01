/** A figure in a sentence → whether it counts something, or is the number of a section, a rule or a law. */

/** What has a number for a name: in English, Welsh, German, and French, Spanish, Italian and Portuguese. */
const numbered = new RegExp(
	`^(?:${[
		'section|part|article|item|chapter|schedule|paragraph|page|line|theme|priority|step|stage|figure|table|clause|regulation|row|number|no|commitment|criterion',
		'annex|appendix|rule|level|tier|phase|version|option|question|action|objective|goal|outcome|standard|principle|milestone|circular|directive|case|box|note|volume|issue|grade|band|ward|zone',
		'adran|rhan|erthygl|pennod|tudalen|tabl|ffigur|cam|thema|blaenoriaeth|rhif',
		'abs|absatz|absätze|absätzen|absatzes|art|artikel|artikels|nr|nrn|nummer|nummern|satz|sätze|kapitel|seite|buchstabe|ziffer|teil|anlage|schritt|abbildung|tabelle|titel|untertitel|abschnitt|abschnitts|buch|buches',
		'article|alinéa|chapitre|partie|annexe|étape|artículo|capítulo|página|anexo|artigo|articol[oi]|comma|capitolo|pagina|allegato|núm|num',
	].join('|')})s?[.]?$`,
	'i',
);

/** “2, and ”, “3 bis ”: a number before the next of a list or a range. */
const numberBefore = /(?<![\p{L}\d.])\d[\d.]*\s?(?:[,;/&–-]\s?)?(?:(?:and|or|to|through|und|oder|bis|sowie|et|ou|à|y|o|a|e|i)\s)?\s*$/u;
const isJoined = /[,;/&–-]\s*$|\p{L}\s*$/u;

/**
 * @param before The sentence up to the figure.
 * @param after The sentence behind it.
 */
export function isReference(before: string, after = ''): boolean {
	// “A-119”, “2016/679”, “G2”: a part of a longer name.
	if (/\p{L}[-–]?$|\d\/$|§\s*$/u.test(before) || /^\/\d/.test(after)) return true;
	const [, last = ''] = /([\p{L}\p{N}][\p{L}\p{N}.'’-]*)\s+$/u.exec(before) ?? [];
	// “I 3436”, “L 97”: a part of a journal.
	if (numbered.test(last) || /^(?:[IVX]+|[B-HJ-Z])$/.test(last)) return true;
	// In a list or a range it is what the first number is.
	const [list] = numberBefore.exec(before) ?? [];
	if (!list || !isJoined.test(list)) return false;
	// “4 (second paragraph), 5”
	const rest = before.slice(0, -list.length).replace(/ ?\([^()]*\)(?=[,;]?\s*$)/, '');
	return /\d\.\d/.test(list) || isReference(rest);
}
