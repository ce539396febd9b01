/** Reviews → findings where the full text, or an edition's own words, have changed since the two were last compared. */
import { finding } from '../findings.ts';
import type { Finding, Publication } from '../model.ts';
import { type ShortChange, shortChanges } from '../reviews/changes.ts';
import { type EditionState, statesOf } from '../reviews/state.ts';
import { changeSentence, checkedWords } from '../words.ts';
import type { Rule } from './rule.ts';

export const freshness: Rule = {
	what: 'A summary, an easy read text or a film is checked again when the full text changes.',
	source: 'Editions that contradict one another mislead the people who can read only one of them.',
	strict: true,
	check(publication) {
		const states = statesOf(publication);
		const unchecked = states.filter(({ state }) => state === 'unchecked');
		return [
			...states.filter(({ state }) => state === 'stale').map((state) => stale(state, publication)),
			...(unchecked.length > 0 ? [missing(unchecked, publication)] : []),
		];
	},
};

function stale({ section, edition, review, full, words }: EditionState, { meta, source }: Publication): Finding {
	const name = checkedWords[edition];
	const when = review?.on ? ` on ${review.on}` : '';
	const place = `(line ${section.heading.position?.start.line ?? '?'} of ${source.file})`;
	const what = full
		? `The full text of “${section.id}” ${place} has changed since its ${name} was checked${when}.`
		: edition === 'bsl'
			? `The words that the film of “${section.id}” ${place} signs have changed since it was checked${when}.`
			: `The ${name} of “${section.id}” ${place} has changed since it was checked beside the full text${when}.`;
	return finding({
		rule: 'freshness',
		// Somebody in danger may have only this edition.
		severity: section.id === meta.help && (full || edition === 'bsl') ? 'error' : 'warning',
		file: 'reviews.yaml',
		at: review?.line,
		edition,
		message: [what, ...told(shortChanges((full ?? words)?.changes ?? []))].join(' '),
		hint: `Read the two side by side, correct what is out of step, then record it: npm run review -- accept ${edition}#${section.id} --by "…"`,
	});
}

/** As much as can be read in a list of findings; `review diff` shows the rest. */
function told(changes: readonly ShortChange[]): string[] {
	const shown = changes.slice(0, 3).map(changeSentence);
	return changes.length > shown.length ? [...shown, `And ${changes.length - shown.length} more: npm run review -- diff.`] : shown;
}

/** One finding for all: a list is easier to work through. */
function missing(unchecked: readonly EditionState[], { meta, source }: Publication): Finding {
	const names = unchecked.map(({ edition, section }) => `${edition}#${section.id}`);
	const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
	return finding({
		rule: 'freshness',
		severity: 'warning',
		file: source.file,
		at: unchecked[0]?.section.heading ?? meta.lines.get('title') ?? 1,
		message: `Nothing is recorded of the full text that ${names.length === 1 ? 'this goes' : 'these go'} with, so nobody will be told when it changes: ${shown.join(', ')}.`,
		hint: 'When they agree with the full text, record it: npm run review -- accept --all',
	});
}
