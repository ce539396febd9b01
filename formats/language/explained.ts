/** Turns an easy read edition into the words that it explains. */
import type { Section } from '../model.ts';
import { ofSection } from '../of-section.ts';
import { easyReadOf } from './statements.ts';
import { wordsOf } from './text.ts';

/** "A refuge is a safe house", "Recovery means building a life": but "Eviction is a last resort" says what is thought of it. */
const definitions = [
	/^an? ([^,.]{2,40}?) (?:is|means?|says) (?:when|where|a|an|the|that|someone|something|people|what|it|how|who|not)\b/iu,
	/^(?:the )?([^,.]{2,40}?) (?:(?:is|are) (?:when|where|people who|someone who|something that|the words? for)|means?|is another word for)\b/iu,
];

/** Words that some statement says the meaning of: "A refuge is a safe house" explains "refuge". */
export const explainedWords = (sections: readonly Section[]): ReadonlySet<string> => new Set(sections.flatMap(explainedIn));

const explainedIn = ofSection((section) =>
	easyReadOf(section).statements.flatMap(({ text }) => wordsOf(definedIn(text) ?? '').map(({ word }) => word.toLowerCase())),
);

const definedIn = (text: string): string | undefined => definitions.map((pattern) => pattern.exec(text)?.[1]?.toLowerCase()).find(Boolean);
