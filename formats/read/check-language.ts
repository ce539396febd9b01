/** Paragraphs → a finding where most of them are in another language than the document says it is in. */
import type { Nodes } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { guessByLetters, guessLanguage, isKnown, languageName } from '../language/guess.ts';
import type { Meta, Section } from '../model.ts';
import { ofSection } from '../of-section.ts';
import { walkAll } from '../walk.ts';
import type { ReadContext } from './context.ts';

/** Fewer passages tell nothing of the rest. */
const fewest = 3;

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
	if (most === marked || time < fewest || time * 2 <= all) return;
	context.error(
		'language',
		meta.lines.get('language') ?? meta.lines.get('title') ?? 1,
		`Most of this document seems to be in ${languageName(most)}, and it is taken to be in ${languageName(marked)} (${meta.language}): a screen reader would read it with the wrong sounds.`,
		`Write “language: ${most}” in the front matter, or the code of the language that it is in.`,
	);
}

/** The languages of passages that words tell, and the passages in other letters. What the author marked as another language tells nothing of the rest. */
const languagesIn = ofSection(({ heading, full, derived }) => {
	const [byWords, byLetters]: [string[], string[]] = [[], []];
	walkAll([heading, ...full, ...Object.values(derived).flatMap(({ children }) => children)], (node: Nodes) => {
		if ('lang' in node && node.type !== 'code' && node.lang) return 'skip';
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
		const text = wordsOf(node);
		const language = guessByLetters(text) ? undefined : guessLanguage(text);
		if (language) byWords.push(language);
		else if (guessByLetters(text)) byLetters.push(text);
		return 'skip';
	});
	return { byWords, byLetters };
});
