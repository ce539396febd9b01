/** Turns two versions of a text into the words that were taken out and put in, whole or in short. */
import { diffArrays } from 'diff/lib/diff/array.js';

/** A run of words that both versions have, or only the later (`added`), or only the earlier (`removed`). */
export interface WordChange {
	kind: 'same' | 'added' | 'removed';
	text: string;
}

/** One place where the versions differ, with a few words round it; `before` or `after` is empty where words only came or went. */
export interface ShortChange {
	before: string;
	after: string;
}

/** More differences than this are told as one: everything was written anew. */
const mostEdits = 1500;

/** Joined with spaces, what is not `added` is `before`, and what is not `removed` is `after`. */
export function wordChanges(before: string, after: string): WordChange[] {
	const [from, to] = [split(before), split(after)];
	const parts = diffArrays(from, to, { maxEditLength: mostEdits });
	if (!parts)
		return [
			{ kind: 'removed', text: before },
			{ kind: 'added', text: after },
		];
	return parts.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join(' ') }));
}

const split = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Words shown on each side of a change. */
const around = 4;
/** Changes with no more than this many words between them are one. */
const near = 4;
/** The most words that are shown of each version. */
const longest = 40;

/** Only what differs, in the order of the text, for reading. */
export function shortChanges(changes: readonly WordChange[]): ShortChange[] {
	const found: ShortChange[] = [];
	let open: { before: string[]; after: string[]; onlyOne: boolean } | undefined;
	const close = (rest: readonly string[]) => {
		if (!open) return;
		const ended = endsSentence(open.before.at(-1)) && endsSentence(open.after.at(-1));
		const tail = open.onlyOne || ended ? [] : toEnd(rest.slice(0, around));
		found.push({ before: clip([...open.before, ...tail]), after: clip([...open.after, ...tail]) });
		open = undefined;
	};
	for (const [index, change] of changes.entries()) {
		const words = split(change.text);
		if (change.kind === 'same') {
			if (open && words.length <= near && !open.onlyOne && index < changes.length - 1) {
				open.before.push(...words);
				open.after.push(...words);
			} else close(words);
			continue;
		}
		if (!open) {
			const other = changes[index + 1];
			// A whole sentence or more that came or went needs no words round it.
			const onlyOne = words.length > longestAlone && (!other || other.kind === 'same');
			const previous = changes[index - 1];
			const lead = onlyOne || previous?.kind !== 'same' ? [] : fromStart(split(previous.text).slice(-around));
			open = { before: [...lead], after: [...lead], onlyOne };
		}
		(change.kind === 'added' ? open.after : open.before).push(...words);
	}
	close([]);
	return found.filter(({ before, after }) => before !== after);
}
const longestAlone = 5;

/** Words of the sentence before, or of the cell beside, tell nothing of the change. */
const endsSentence = (word: string | undefined): boolean => word === undefined || /[.!?]["')]*$|^\|$/.test(word);
const fromStart = (words: readonly string[]): readonly string[] => words.slice(words.findLastIndex(endsSentence) + 1);
function toEnd(words: readonly string[]): readonly string[] {
	const end = words.findIndex(endsSentence);
	return end < 0 ? words : words.slice(0, words[end] === '|' ? end : end + 1);
}

const clip = (words: readonly string[]): string =>
	(words.length > longest ? `${words.slice(0, longest).join(' ')} …` : words.join(' ')).replace(
		/<(\S+)>(\s*)/g,
		(_, address: string, space: string, at: number, whole: string) => {
			const [, plain] = /^(?:tel|mailto):(.*)$/.exec(address) ?? [];
			// A number or an address of e-mail that the words themselves say is said once, as the author wrote it.
			return plain && saidAt(whole.slice(at + address.length + 2), plain) ? '' : (plain ?? address) + space;
		},
	);

const saidAt = (words: string, address: string): boolean =>
	/\d/.test(address) && !address.includes('@') ? numberOf(words).startsWith(numberOf(address)) : words.trimStart().startsWith(address);
const numberOf = (words: string): string => (/^[\d\s()+-]+/.exec(words)?.[0] ?? '').replace(/\D/g, '').replace(/^(?:44|0)/, '');
