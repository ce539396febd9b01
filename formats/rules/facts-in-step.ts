/** Derived texts and films → findings where they state a figure, date, number or address that the full text does not. */
import { closest, distance } from 'fastest-levenshtein';
import { derivedBlocks, derivedEditions } from '../facts/blocks.ts';
import { addressKey, type Fact, factsOf } from '../facts/extract.ts';
import { contradiction, countsIn, factsIn, isStated, type Placed, type Stated, statedBy, stateOf } from '../facts/stated.ts';
import { finding } from '../findings.ts';
import type { DerivedEdition, EditionId, Finding, Publication, Section } from '../model.ts';
import { ofSection } from '../of-section.ts';
import { checkedWords } from '../words.ts';
import type { Rule } from './rule.ts';

export const factsInStep: Rule = {
	what: 'Each figure, date, phone number and address of a derived text is in the full text of its section, or is declared.',
	source: 'Government Digital Service, Publishing accessible documents: a version in another format says the same.',
	strict: true,
	check(publication) {
		return publication.sections.flatMap((section) => [
			...derivedEditions(section).flatMap((edition) => derived(section, edition, publication)),
			...film(section, publication),
		]);
	},
};

/** Facts of a section's own editions that its full text does not state as they do. */
const suspectsIn = ofSection((section): { edition: DerivedEdition; fact: Placed }[] =>
	derivedEditions(section).flatMap((edition) => {
		const text = section.derived[edition];
		const declared = stateOf(factsOf(text?.facts ?? ''), countsIn(text?.children ?? []));
		const stated = statedBy(section);
		return derivedBlocks(section, edition)
			.flatMap(factsIn)
			.filter((fact) => !isStated(fact, declared) && isFigure(fact) && !(isStated(fact, stated) && contradiction(fact, stated) === undefined))
			.map((fact) => ({ edition, fact }));
	}),
);

function derived(section: Section, edition: DerivedEdition, publication: Publication): Finding[] {
	return suspectsIn(section)
		.filter((suspect) => suspect.edition === edition)
		.flatMap(({ fact }) => {
			const said = judged(fact, edition, section, publication);
			if (!said) return [];
			const hint = `Correct the one that is wrong. If both are right, say why beside the text: :::${edition}{facts="${fact.text}: …"}`;
			return [finding({ rule: 'facts-in-step', ...said, file: publication.source.file, at: fact.block.node, edition, hint })];
		});
}

/** A film's title, and what its captions say. */
function film(section: Section, publication: Publication): Finding[] {
	const made = publication.films.get(section.id);
	if (!made || made.placeholder) return [];
	const captions = new TextDecoder().decode(made.captions?.bytes ?? new Uint8Array());
	const said = [made.title, ...captions.split('\n').filter((line) => !/-->|^WEBVTT|^NOTE|^\d+$/.test(line))];
	return said
		.flatMap((text) => factsIn({ text, links: [], node: section.heading, within: 'text' }))
		.flatMap((fact) => {
			const found = judged(fact, 'bsl', section, publication);
			const hint = 'Correct the title or the captions of the film, or the full text.';
			return found ? [finding({ rule: 'facts-in-step', ...found, file: 'bsl.yaml', at: made.line, edition: 'bsl', hint })] : [];
		});
}

/** "1 version is for …" counts nothing: one is more often a word than a figure. */
const isFigure = (fact: Fact): boolean => fact.kind !== 'number' || fact.value > 1;

/** Every part of every edition may say where help is: those numbers are checked in the front matter. */
const isContact = (fact: Fact, { meta }: Publication): boolean =>
	meta.contacts.some(
		({ phone, sms, email, url }) =>
			[phone, sms].some((number) => number && fact.text.replace(/\D/g, '') === number.replace(/\D/g, '')) ||
			[email, url].some((address) => address && fact.key === addressKey(address)),
	);

/** What is wrong with it, or undefined. */
function judged(fact: Placed, edition: EditionId, section: Section, publication: Publication): { message: string; severity: 'error' | 'warning' } | undefined {
	const stated = statedBy(section);
	if (!isFigure(fact) || isContact(fact, publication)) return undefined;
	// A wrong number may be dialled in danger.
	const severity = fact.kind === 'phone' ? 'error' : 'warning';
	const says = `The ${checkedWords[edition]} says`;
	if (isStated(fact, stated)) {
		const other = contradiction(fact, stated);
		return other === undefined ? undefined : { severity, message: `${says} “${fact.phrase}”, and the full text of “${section.id}” says “${other}”.` };
	}
	const near = nearest(fact, stated);
	const elsewhere = near ? undefined : publication.sections.find((each) => each !== section && statedBy(each).keys.has(fact.key));
	const more = near ? ` It says “${near}”.` : elsewhere ? ` It is in “${elsewhere.id}”.` : '';
	return { severity, message: `${says} “${fact.text}”, and the full text of “${section.id}” does not.${more}` };
}

/** What the full text says in its place, where that is plain: a fact of the same kind that is written much the same. */
function nearest(fact: Fact, { facts }: Stated): string | undefined {
	const same = [...new Set(facts.filter(({ kind }) => kind === fact.kind).map(({ text }) => text))];
	if (same.length === 0) return undefined;
	const best = closest(fact.text, same);
	return same.length === 1 || distance(fact.text, best) <= Math.max(1, Math.floor(fact.text.length / 4)) ? best : undefined;
}
