/** Derived texts and films → findings where they state a figure, date, number or address that the full text does not. */
import { closest, distance } from 'fastest-levenshtein';
import { derivedBlocks } from '../facts/blocks.ts';
import { addressKey, type Fact, factsOf } from '../facts/extract.ts';
import { countsIn, factsIn, isStated, type Placed, type Stated, statedBy, stateOf } from '../facts/stated.ts';
import { finding } from '../findings.ts';
import type { DerivedEdition, EditionId, Finding, Publication, Section } from '../model.ts';
import { editionWords } from '../words.ts';
import type { Rule } from './rule.ts';

export const factsInStep: Rule = {
	what: 'Each figure, date, phone number and address of a derived text is in the full text of its section, or is declared.',
	source: 'Government Digital Service, Publishing accessible documents: a version in another format says the same.',
	strict: true,
	check(publication) {
		return publication.sections.flatMap((section) => [
			...(Object.keys(section.derived) as DerivedEdition[]).flatMap((edition) => derived(section, edition, publication)),
			...film(section, publication),
		]);
	},
};

function derived(section: Section, edition: DerivedEdition, publication: Publication): Finding[] {
	const text = section.derived[edition];
	if (!text) return [];
	const declared = stateOf(factsOf(text.facts ?? ''), countsIn(text.children));
	return derivedBlocks(section, edition)
		.flatMap(factsIn)
		.filter((fact) => isFigure(fact) && !isStated(fact, statedBy(section)) && !isStated(fact, declared) && !isContact(fact, publication))
		.map((fact) =>
			finding({
				rule: 'facts-in-step',
				...saying(fact, edition, section, publication),
				file: publication.source.file,
				at: fact.block.node,
				edition,
				hint: `Correct the one that is wrong. If both are right, say why beside the text: :::${edition}{facts="${fact.text}: …"}`,
			}),
		);
}

/** A film's title, and what its captions say. */
function film(section: Section, publication: Publication): Finding[] {
	const made = publication.films.get(section.id);
	if (!made || made.placeholder) return [];
	const captions = new TextDecoder().decode(made.captions?.bytes ?? new Uint8Array());
	const said = [made.title, ...captions.split('\n').filter((line) => !/-->|^WEBVTT|^NOTE|^\d+$/.test(line))];
	return said
		.flatMap((text) => factsIn({ text, links: [], node: section.heading, within: 'text' }))
		.filter((fact) => isFigure(fact) && !isStated(fact, statedBy(section)) && !isContact(fact, publication))
		.map((fact) =>
			finding({
				rule: 'facts-in-step',
				...saying(fact, 'bsl', section, publication),
				file: 'bsl.yaml',
				at: made.line,
				edition: 'bsl',
				hint: 'Correct the title or the captions of the film, or the full text.',
			}),
		);
}

/** "1 version is for …" counts nothing: one is more often a word than a figure. */
const isFigure = (fact: Fact): boolean => fact.kind !== 'number' || fact.value > 1;

/** Every part of every edition may say where help is: those numbers are checked in the front matter. */
const isContact = (fact: Fact, { meta }: Publication): boolean =>
	meta.contacts.some(({ phone, url }) => (phone && fact.text.replace(/\D/g, '') === phone.replace(/\D/g, '')) || (url && fact.key === addressKey(url)));

function saying(fact: Placed, edition: EditionId, section: Section, publication: Publication): { message: string; severity: 'error' | 'warning' } {
	const near = nearest(fact, statedBy(section));
	const elsewhere = near ? undefined : publication.sections.find((other) => other !== section && statedBy(other).keys.has(fact.key));
	const more = near ? `; that says “${near}”` : elsewhere ? `; it is in “${elsewhere.id}”` : '';
	return {
		// A wrong number may be dialled in danger.
		severity: fact.kind === 'phone' ? 'error' : 'warning',
		message: `“${fact.text}” in the ${editionWords[edition].inTitle} is not in the full text of “${section.id}”${more}.`,
	};
}

/** What the full text says in its place, where that is plain: a fact of the same kind that is written much the same. */
function nearest(fact: Fact, { facts }: Stated): string | undefined {
	const same = [...new Set(facts.filter(({ kind }) => kind === fact.kind).map(({ text }) => text))];
	if (same.length === 0) return undefined;
	const best = closest(fact.text, same);
	return same.length === 1 || distance(fact.text, best) <= Math.max(1, Math.floor(fact.text.length / 4)) ? best : undefined;
}
