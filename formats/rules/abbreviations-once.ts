/** Abbreviations → findings where one is explained after its first use, or in two ways. */
import { type Block, fullBlocks } from '../facts/blocks.ts';
import { nameKey } from '../facts/names.ts';
import { finding } from '../findings.ts';
import { justBefore } from '../language/text.ts';
import type { Finding, Section } from '../model.ts';
import { ofSection } from '../of-section.ts';
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
	check({ abbreviations, sections, source }) {
		const meant = new Map([...abbreviations].map(([letters, words]) => [letters, words]));
		const findings: Finding[] = [];
		const warn = ({ node }: Block, message: string, hint: string) =>
			findings.push(finding({ rule: 'abbreviations-once', severity: 'warning', file: source.file, at: node, message, hint }));
		for (const [index, section] of sections.entries())
			for (const { letters, words, block, before } of explainedIn(section)) {
				const known = meant.get(letters);
				if (known === undefined) {
					meant.set(letters, words);
					const earlier = firstUse(letters, sections.slice(0, index), fullBlocks(section), block, before);
					if (earlier)
						warn(
							earlier,
							`“${letters}” is used here and explained only later, as “${words}”.`,
							`Explain it here, or for the whole document on a line of its own: *[${letters}]: ${words}`,
						);
				} else if (!alike(known, words))
					warn(block, `“${letters}” stands for “${words}” here and for “${known}” elsewhere.`, 'Use one abbreviation for one thing.');
			}
		return findings;
	},
};

interface Explained {
	letters: string;
	words: string;
	block: Block;
	/** The text of the block before it. */
	before: string;
}

const explainedIn = ofSection((section): Explained[] =>
	fullBlocks(section).flatMap((block) =>
		[...block.text.matchAll(explained)].flatMap((match) => {
			const [letters, before] = [match[1] ?? '', block.text.slice(0, match.index)];
			const words = expansionOf(justBefore(block.text, match.index, 600), letters);
			return words ? [{ letters, words, block, before }] : [];
		}),
	),
);

/** The block that uses the letters before they are explained in `block`, whose `own` section and the sections before it are given. */
function firstUse(letters: string, sections: readonly Section[], own: readonly Block[], block: Block, before: string): Block | undefined {
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}#])${letters}s?(?![\\p{L}\\p{N}])`, 'u');
	const uses = (text: string): boolean => text.includes(letters) && pattern.test(text);
	for (const blocks of [...sections.map(fullBlocks), own.slice(0, own.indexOf(block))]) {
		const found = blocks.find(({ text }) => uses(text));
		if (found) return found;
	}
	return uses(before) ? block : undefined;
}

const alike = (a: string, b: string): boolean => {
	const plain = (text: string) => nameKey(text).replace(/\b(?:and|of|for) |s\b/g, '');
	return plain(a) === plain(b);
};
