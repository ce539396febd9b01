/** Turns the states of sections and editions into a table, and what has changed into marked words, for the terminal. */
import colours from 'picocolors';
import { type EditionId, editionIds } from '../../formats/editions/index.ts';
import type { WordChange } from '../../formats/reviews/changes.ts';
import type { EditionState, State } from '../../formats/reviews/state.ts';
import { checkedWords, editionTab } from '../../formats/words.ts';

const looks: Record<State, { word: string; colour(text: string): string }> = {
	current: { word: 'current', colour: colours.green },
	stale: { word: 'stale', colour: colours.red },
	unchecked: { word: 'not recorded', colour: colours.yellow },
	missing: { word: 'missing', colour: colours.yellow },
	waived: { word: 'waived', colour: colours.dim },
};

/** A row a section, a column an edition; who checked it and when stands behind the state. */
export function table(states: readonly EditionState[]): string {
	const shown = editionIds.filter((id) => id !== 'full');
	const rows = [...Map.groupBy(states, ({ section }) => section.id)].map(([id, group]) => ({
		id,
		cells: shown.map((edition) => cell(group.find((state) => state.edition === edition))),
	}));
	const widths = shown.map((edition, column) => Math.max(editionTab[edition].short.length, ...rows.map(({ cells }) => cells[column]?.text.length ?? 0)));
	const first = Math.max('Section'.length, ...rows.map(({ id }) => id.length));
	const line = (name: string, cells: readonly { text: string; colour(text: string): string }[]) =>
		`${name.padEnd(first)}  ${cells.map(({ text, colour }, i) => colour(text.padEnd(widths[i] ?? 0))).join('  ')}`.trimEnd();
	const plain = (text: string) => ({ text, colour: colours.bold });
	const totals = Object.entries(looks).flatMap(([state, { word }]) => {
		const n = states.filter((each) => each.state === state && each.edition !== 'full').length;
		return n > 0 ? `${n} ${word}` : [];
	});
	return [
		line(
			'Section',
			shown.map((edition) => plain(editionTab[edition as EditionId].short)),
		),
		...rows.map(({ id, cells }) => line(id, cells)),
		'',
		`${totals.join(', ')}.`,
	].join('\n');
}

function cell(state: EditionState | undefined): { text: string; colour(text: string): string } {
	const { word, colour } = looks[state?.state ?? 'missing'];
	const { by, on, waived } = state?.review ?? {};
	const details = state?.state === 'waived' ? [waived] : state?.state === 'missing' ? [] : [by, on];
	const more = details.filter(Boolean).join(', ');
	return { text: more ? `${word} (${more.length > 44 ? `${more.slice(0, 43)}…` : more})` : word, colour };
}

/** Words taken out stand in `[-…-]` and words put in stand in `{+…+}`, as other tools show them. */
export function diffText({ section, edition, review, full, words }: EditionState): string {
	const since = review?.on ? ` since ${review.on}` : '';
	const own = edition === 'bsl' ? 'the words that the film signs' : `the ${checkedWords[edition]}`;
	const part = (what: string, changes: WordChange[] | undefined) =>
		`${what} changed${since}:\n  ${changes ? marked(changes) : 'the text of that time was not kept, so what changed cannot be shown.'}`;
	return [
		colours.bold(`${edition}#${section.id}`),
		...(full ? [part('The full text', full.changes)] : []),
		...(words
			? [edition === 'bsl' ? part(own[0]?.toUpperCase() + own.slice(1), words.changes) : `${own[0]?.toUpperCase()}${own.slice(1)} itself changed${since}.`]
			: []),
	].join('\n');
}

/** Words that are the same for longer than this are left out. */
const kept = 12;

function marked(changes: readonly WordChange[]): string {
	return changes
		.map(({ kind, text }, index) => {
			if (kind === 'removed') return colours.red(`[-${text}-]`);
			if (kind === 'added') return colours.green(`{+${text}+}`);
			const all = text.split(' ');
			if (all.length <= 2 * kept) return text;
			const [start, end] = [index === 0 ? [] : all.slice(0, kept), index === changes.length - 1 ? [] : all.slice(-kept)];
			return [...start, '…', ...end].join(' ');
		})
		.join(' ');
}
