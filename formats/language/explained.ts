/** Turns an easy read edition into the words that it explains. */
import type { Publication } from '../model.ts';
import { easyRead } from '../rules/statements.ts';
import { wordsOf } from './text.ts';

/** "A refuge is a safe house", "Recovery means building a life": but "Eviction is a last resort" says what is thought of it. */
const definitions = [
	/^an? ([^,.]{2,40}?) (?:is|means?|says) (?:when|where|a|an|the|that|someone|something|people|what|it|how|who|not)\b/iu,
	/^(?:the )?([^,.]{2,40}?) (?:(?:is|are) (?:when|where|people who|someone who|something that|the words? for)|means?|is another word for)\b/iu,
];

const memory = new WeakMap<Publication, ReadonlySet<string>>();

/** Words that some statement says the meaning of: "A refuge is a safe house" explains "refuge". */
export function explainedWords(publication: Publication): ReadonlySet<string> {
	const known = memory.get(publication);
	if (known) return known;
	const made = new Set(easyRead(publication).statements.flatMap(({ text }) => wordsOf(definedIn(text) ?? '').map(({ word }) => word.toLowerCase())));
	memory.set(publication, made);
	return made;
}

const definedIn = (text: string): string | undefined => definitions.map((pattern) => pattern.exec(text)?.[1]?.toLowerCase()).find(Boolean);
