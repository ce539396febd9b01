/** Paragraphs → a finding where most of them are in another language than the document says it is in. */
import type { Nodes } from 'mdast';
import { guessByLetters, guessLanguage, isKnown, languageName } from '../language/guess.ts';
import type { Meta, Section } from '../model.ts';
import { ofSection } from '../of-section.ts';
import { walkAll } from '../walk.ts';
import { wordsOf } from '../words-of.ts';
import type { ReadContext } from './context.ts';

/** Fewer passages tell nothing of the rest. */
const fewest = 3;
/** Nearly every passage of so many words has some that tell its language. */
const longWords = 15;
const fewestLong = 6;

interface Told {
	byWords: string[];
	byLetters: string[];
	/** Of each long passage, or "". */
	long: string[];
}

/** One finding for the whole, where there would else be one at each paragraph. */
export function checkLanguage(sections: readonly Section[], meta: Meta, context: ReadContext): void {
	const marked = meta.language.split('-')[0]!.toLowerCase();
	if (!isKnown(marked)) return;
	const told = sections.map(languagesIn);
	const foreign = told.flatMap(({ byLetters }) => byLetters);
	const times = new Map([[guessByLetters(foreign.join(' ')) ?? '', foreign.length]]);
	for (const language of told.flatMap(({ byWords }) => byWords)) times.set(language, (times.get(language) ?? 0) + 1);
	const all = [...times.values()].reduce((sum, time) => sum + time, 0);
	const [most, time] = [...times].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
	if (most === marked || time < fewest || time * 2 <= all) return checkUnknown(told, marked, meta, context);
	context.error(
		'language',
		meta.lines.get('language') ?? meta.lines.get('title') ?? 1,
		`Most of this document seems to be in ${languageName(most)}, and it is taken to be in ${languageName(marked)} (${meta.language}): a screen reader would read it with the wrong sounds.`,
		`Write “language: ${most}” in the front matter, or the code of the language that it is in.`,
	);
}

/** A language whose words are not known here is told by what is missing: the words of the one that it is marked with. */
function checkUnknown(told: readonly Told[], marked: string, meta: Meta, context: ReadContext): void {
	const long = told.flatMap(({ long }) => long);
	const own = long.filter((language) => language === marked).length;
	if (long.length < fewestLong || own * 20 > long.length) return;
	context.warn(
		'language',
		meta.lines.get('language') ?? meta.lines.get('title') ?? 1,
		`Hardly any of this document seems to be in ${languageName(marked)}, and it is taken to be (${meta.language}): a screen reader would read it with the wrong sounds.`,
		'Write the code of the language that it is in, for example “language: nl”, in the front matter.',
	);
}

/** The languages of passages that words tell, and the passages in other letters. What the author marked as another language tells nothing of the rest. */
const languagesIn = ofSection(({ heading, full, derived }): Told => {
	const [byWords, byLetters, long]: [string[], string[], string[]] = [[], [], []];
	walkAll([heading, ...full, ...Object.values(derived).flatMap(({ children }) => children)], (node: Nodes) => {
		if ('lang' in node && node.type !== 'code' && node.lang) return 'skip';
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
		const text = wordsOf(node);
		const language = guessByLetters(text) ? undefined : guessLanguage(text);
		if (language) byWords.push(language);
		else if (guessByLetters(text)) byLetters.push(text);
		if (text.split(/\s+/).length >= longWords) long.push(language ?? '');
		return 'skip';
	});
	return { byWords, byLetters, long };
});
