/** The glossary of the easy read edition: each hard word with its picture, what it means, and where it comes from. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { boldWords } from '../../language/bold.ts';
import { isExplained } from '../../language/explains.ts';
import { sentences } from '../../language/text.ts';
import type { Edition, Picture, Publication, SitePage, Statement } from '../../model.ts';
import { relativeLink, sectionAddress, wordsAddress } from '../../paths.ts';
import { easyWords as words } from '../../words.ts';
import { wordsOf } from '../../words-of.ts';
import { sectionTitle } from '../neighbours.ts';

interface Entry {
	word: string;
	meaning: string;
	picture: Picture | undefined;
	section: { id: string; title: string };
}

/** `undefined` when no statement explains a word. */
export function easyWordsPage(edition: Edition, { meta }: Publication): Omit<SitePage, 'switch'> | undefined {
	const entries = explained(edition);
	if (entries.length === 0) return undefined;
	const content: Root = h(null, [h('h1', words.title), h('p.lead', words.lead), ...entries.map((entry) => entryOf(entry))]);
	return { address: wordsAddress, kind: 'plain', title: words.title, lang: meta.language, edition: edition.id, content };
}

export const hasExplainedWords = (edition: Edition): boolean => edition.id === 'easy-read' && explained(edition).length > 0;

/** A bold word, and the sentence after it, as the rule about hard words asks for it; the first place where one explains the other. */
function explained(edition: Edition): Entry[] {
	const found = new Map<string, Entry>();
	for (const section of edition.sections) {
		const statements = section.children.filter((child): child is Statement => child.type === 'statement').map((node) => ({ node, text: wordsIn(node) }));
		for (const [index, { node, text }] of statements.entries())
			for (const bold of boldWords({ type: 'root', children: node.children })) {
				const word = bold.replace(/[.,:;!?]+$/, '');
				const meaning = [...sentences(text).slice(1), statements[index + 1]?.text ?? ''].join(' ').trim();
				if (!isExplained(word, '', meaning) || found.has(word.toLowerCase())) continue;
				found.set(word.toLowerCase(), { word, meaning, picture: node.picture.data?.picture, section: { id: section.id, title: sectionTitle(section) } });
			}
	}
	return [...found.values()].sort((a, b) => a.word.localeCompare(b.word, 'en-GB'));
}

const wordsIn = ({ children }: Statement): string => wordsOf({ type: 'root', children });

const entryOf = ({ word, meaning, picture, section }: Entry): Element =>
	h('div.statement', [
		...(picture
			? [h('img', { src: relativeLink(wordsAddress, picture.path), alt: '', width: Math.round(picture.width), height: Math.round(picture.height) })]
			: [h('span')]),
		h('div', [
			h('h2', word),
			h('p', meaning),
			h('p.alone', h('a', { href: relativeLink(wordsAddress, sectionAddress('easy-read', section.id)) }, words.where(section.title))),
		]),
	]);
