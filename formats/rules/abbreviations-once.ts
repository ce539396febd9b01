/** Abbreviations → findings where one is explained after its first use, or in two ways. */
import { allBlocks } from '../facts/blocks.ts';
import { nameKey } from '../facts/names.ts';
import { finding } from '../findings.ts';
import type { Finding } from '../model.ts';
import type { Rule } from './rule.ts';

/** "Multi-agency risk assessment conference (MARAC)": the letters begin the words before them. */
const explained = /\(([A-Z][A-Za-z]*[A-Z]+[A-Za-z]*)s?\)/g;

/** The words before the bracket that the letters stand for, or undefined where they stand for none. */
function expansionOf(before: string, letters: string): string | undefined {
	const words = before
		.trim()
		.split(/\s+/)
		.slice(-letters.length * 2);
	const wanted = letters.toLowerCase();
	for (let from = words.length - 1; from >= 0; from--) {
		const phrase = words.slice(from);
		if (phrase.some((word) => /[.;:!?,]$/.test(word))) return undefined;
		const initials = phrase.flatMap((word) => word.split('-')).map((word) => word.replace(/^["“‘'(]+/, '')[0]?.toLowerCase() ?? '');
		const small = phrase.flatMap((word) => word.split('-')).map((word) => /^(?:of|and|for|the|in|on|to|a)$/i.test(word));
		if (initials.join('') === wanted || initials.filter((_, i) => !small[i]).join('') === wanted) return phrase.join(' ').replace(/^["“‘'(]+/, '');
	}
	return undefined;
}

export const abbreviationsOnce: Rule = {
	what: 'An abbreviation is explained where it is first used, and stands for one thing.',
	source: 'WCAG 2.2, success criterion 3.1.4: a mechanism for identifying the expanded form of abbreviations.',
	check(publication) {
		const { abbreviations, source } = publication;
		const blocks = allBlocks(publication).filter(({ edition }) => edition === 'full');
		const meant = new Map([...abbreviations].map(([letters, words]) => [letters, { words, index: -1 }]));
		const findings: Finding[] = [];
		const warn = (at: (typeof blocks)[number], message: string, hint: string) =>
			findings.push(finding({ rule: 'abbreviations-once', severity: 'warning', file: source.file, at: at.block.node, message, hint }));
		for (const [index, placed] of blocks.entries())
			for (const match of placed.block.text.matchAll(explained)) {
				const letters = match[1] ?? '';
				const words = expansionOf(placed.block.text.slice(0, match.index), letters);
				if (!words) continue;
				const known = meant.get(letters);
				if (!known) {
					meant.set(letters, { words, index });
					const use = new RegExp(`(?<![\\p{L}\\p{N}#])${letters}s?(?![\\p{L}\\p{N}])`, 'u');
					const earlier =
						blocks.slice(0, index).find(({ block }) => use.test(block.text)) ?? (use.test(placed.block.text.slice(0, match.index)) ? placed : undefined);
					if (earlier)
						warn(
							earlier,
							`“${letters}” is used here and explained only later, as “${words}”.`,
							`Explain it here, or for the whole document on a line of its own: *[${letters}]: ${words}`,
						);
				} else if (!alike(known.words, words))
					warn(placed, `“${letters}” stands for “${words}” here and for “${known.words}” elsewhere.`, 'Use one abbreviation for one thing.');
			}
		return findings;
	},
};

const alike = (a: string, b: string): boolean => {
	const plain = (text: string) => nameKey(text).replace(/\b(?:and|of|for) |s\b/g, '');
	return plain(a) === plain(b);
};
