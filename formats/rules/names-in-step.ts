/** Derived texts → findings where they name a body, a place or a service that the full text does not name. */
import { closest, distance } from 'fastest-levenshtein';
import { derivedBlocks, derivedEditions, fullBlocks } from '../facts/blocks.ts';
import { factsOf } from '../facts/extract.ts';
import { nameKey, namesIn } from '../facts/names.ts';
import { finding } from '../findings.ts';
import type { Publication } from '../model.ts';
import { ofSection } from '../of-section.ts';
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
		let names: string[] | undefined;
		const closestTo = (name: string): string => {
			names ??= [...new Set(publication.sections.flatMap(fullNames))];
			const near = names.length > 0 ? closest(name, names) : '';
			return near && distance(name, near) <= Math.max(2, name.length / 3) ? ` It says “${near}”.` : '';
		};
		return publication.sections.flatMap((section) =>
			derivedNames(section).flatMap(({ edition, declared, used }) => {
				const seen = new Set<string>();
				return used
					.filter(({ name: { text, first } }) => !isNamed(text, first) && !isSaid(text, first, [declared]) && !seen.has(text) && seen.add(text))
					.map(({ name: { text: name }, node }) =>
						finding({
							rule: 'names-in-step',
							severity: 'warning',
							file: publication.source.file,
							at: node,
							edition,
							message: `The ${checkedWords[edition]} names “${name}”, and the full text never does.${closestTo(name)}`,
							hint: `Use the name that the full text uses. If both are right, say why beside the text: :::${edition}{facts="${name}: …"}`,
						}),
					);
			}),
		);
	},
};

const fullNames = ofSection((section) => [...new Set(fullBlocks(section).flatMap(({ text }) => namesIn(text).map((name) => name.text)))]);

const derivedNames = ofSection((section) =>
	derivedEditions(section).map((edition) => ({
		edition,
		declared: between([section.derived[edition]?.facts ?? '']),
		used: derivedBlocks(section, edition).flatMap(({ text, node }) => namesIn(text).map((name) => ({ name, node }))),
	})),
);

const saidIn = ofSection((section) => between(fullBlocks(section).map(({ text }) => text)));

/** Keys of texts, between spaces. */
const between = (texts: readonly (string | undefined)[]): string => ` ${texts.map((text) => nameKey(text ?? '')).join(' | ')} `;

/** All that the full edition and the front matter say. */
function wordsOf({ sections, meta, abbreviations }: Publication): string[] {
	const front = [meta.title, meta.shortTitle, meta.publisher?.name, meta.demonstration, meta.anotherFormat?.text];
	const people = [...meta.contacts.flatMap(({ name, text }) => [name, text]), ...meta.decisions.flatMap(({ body, text }) => [body, text])];
	return [between([...front, ...people, ...[...abbreviations].flat()]), ...sections.map(saidIn)];
}

/** Names in a row ("Kent County Council and Medway Council") are said when each is. */
function isSaid(name: string, first: boolean, said: readonly string[]): boolean {
	const has = (part: string) => {
		const key = ` ${nameKey(part)} `;
		return said.some((text) => text.includes(key));
	};
	// One word may begin its sentence, or be a word that the author stresses.
	const isWord = !name.includes(' ') && !/\p{Lu}.*\p{Lu}/u.test(name);
	if (has(name) || (isWord && first)) return true;
	if (factsOf(name).length > 0) return true;
	// “A School Street” is one of the School Streets.
	if (has(name.replace(/s$/, '')) || has(`${name}s`)) return true;
	if (isWord) return false;
	if (first && has(name.replace(/^\S+ /, '')) && /^\p{Lu}\p{Ll}+ /u.test(name) && has(name.split(' ')[0] ?? '')) return true;
	const parts = name.split(/ (?:and|of|for|of the|for the|&|in|on) /);
	return parts.length > 1 && parts.every(has);
}
