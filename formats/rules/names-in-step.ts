/** Derived texts → findings where they name a body, a place or a service that the full text does not name. */
import { closest, distance } from 'fastest-levenshtein';
import { derivedBlocks, fullBlocks } from '../facts/blocks.ts';
import { factsOf } from '../facts/extract.ts';
import { nameKey, namesIn } from '../facts/names.ts';
import { finding } from '../findings.ts';
import type { DerivedEdition, Publication } from '../model.ts';
import { checkedWords } from '../words.ts';
import type { Rule } from './rule.ts';

export const namesInStep: Rule = {
	what: 'A body, a place or a service has one name, in every edition.',
	source: 'Inclusion Europe, Information for all, 2009: “Use the same word to describe the same thing throughout your document”.',
	strict: true,
	check(publication) {
		const said = wordsOf(publication);
		const known = new Map<string, boolean>();
		const isNamed = (name: string, first: boolean): boolean => {
			const key = `${first} ${name}`;
			const answer = known.get(key) ?? isSaid(name, first, said);
			known.set(key, answer);
			return answer;
		};
		const names = [...new Set(publication.sections.flatMap((section) => fullBlocks(section).flatMap(({ text }) => namesIn(text).map((name) => name.text))))];
		return publication.sections.flatMap((section) =>
			(Object.keys(section.derived) as DerivedEdition[]).flatMap((edition) => {
				const declared = ` ${nameKey(section.derived[edition]?.facts ?? '')} `;
				const seen = new Set<string>();
				return derivedBlocks(section, edition).flatMap(({ text, node }) =>
					namesIn(text)
						.filter(({ text: name, first }) => !isNamed(name, first) && !isSaid(name, first, declared) && !seen.has(name) && seen.add(name))
						.map(({ text: name }) => {
							const near = names.length > 0 ? closest(name, names) : '';
							const alike = near && distance(name, near) <= Math.max(2, name.length / 3) ? ` It says “${near}”.` : '';
							return finding({
								rule: 'names-in-step',
								severity: 'warning',
								file: publication.source.file,
								at: node,
								edition,
								message: `The ${checkedWords[edition]} names “${name}”, and the full text never does.${alike}`,
								hint: `Use the name that the full text uses. If both are right, say why beside the text: :::${edition}{facts="${name}: …"}`,
							});
						}),
				);
			}),
		);
	},
};

/** All that the full edition and the front matter say, between spaces. */
function wordsOf({ sections, meta, abbreviations }: Publication): string {
	const front = [meta.title, meta.shortTitle, meta.publisher?.name, meta.demonstration, meta.anotherFormat?.text];
	const people = [...meta.contacts.flatMap(({ name, text }) => [name, text]), ...meta.decisions.flatMap(({ body, text }) => [body, text])];
	const texts = [...sections.flatMap((section) => fullBlocks(section).map(({ text }) => text)), ...front, ...people, ...[...abbreviations].flat()];
	return ` ${texts.map((text) => nameKey(text ?? '')).join(' | ')} `;
}

/** Names in a row ("Kent County Council and Medway Council") are said when each is. */
function isSaid(name: string, first: boolean, said: string): boolean {
	const has = (part: string) => said.includes(` ${nameKey(part)} `);
	// One word may begin its sentence, or be a word that the author stresses.
	const isWord = !name.includes(' ') && !/\p{Lu}.*\p{Lu}/u.test(name);
	if (has(name) || (isWord && first)) return true;
	if (factsOf(name).length > 0) return true;
	if (isWord) return has(name.replace(/s$/, '')) || has(`${name}s`);
	if (first && has(name.replace(/^\S+ /, '')) && /^\p{Lu}\p{Ll}+ /u.test(name) && said.includes(` ${nameKey(name.split(' ')[0] ?? '')} `)) return true;
	const parts = name.split(/ (?:and|of|for|of the|for the|&|in|on) /);
	return parts.length > 1 && parts.every(has);
}
