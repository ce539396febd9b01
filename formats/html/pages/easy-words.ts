/** The glossary of the easy read edition: each hard word with its picture, what it means, and where it comes from. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Edition, Picture, Publication, SitePage, Statement } from '../../model.ts';
import { relativeLink, sectionAddress, wordsAddress } from '../../paths.ts';
import { easyWords as words } from '../../words.ts';
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

/** A bold word, and the sentence after the one that it stands in, which says what it means; the first place counts. */
function explained(edition: Edition): Entry[] {
	const found = new Map<string, Entry>();
	for (const section of edition.sections) {
		const statements = section.children.filter((child): child is Statement => child.type === 'statement');
		for (const [index, statement] of statements.entries()) {
			visit({ type: 'root', children: statement.children }, 'strong', (strong) => {
				const word = textOf(strong).replace(/[.,:;!?]+$/, '');
				const meaning =
					sentenceAfter(statement, textOf(strong)) ?? (statements[index + 1] && textOf({ type: 'root', children: statements[index + 1]!.children }));
				if (!meaning || found.has(word.toLowerCase())) return;
				found.set(word.toLowerCase(), {
					word,
					meaning,
					picture: statement.picture.data?.picture,
					section: { id: section.id, title: sectionTitle(section) },
				});
			});
		}
	}
	return [...found.values()].sort((a, b) => a.word.localeCompare(b.word, 'en-GB'));
}

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

function sentenceAfter(statement: Statement, word: string): string | undefined {
	const all = [...sentences.segment(statement.children.map((child) => textOf(child)).join(' '))].map(({ segment }) => segment.trim());
	const at = all.findIndex((sentence) => sentence.includes(word));
	return at < 0 ? undefined : all[at + 1];
}

const entryOf = ({ word, meaning, picture, section }: Entry): Element =>
	h('div.statement', [
		...(picture
			? [h('img', { src: relativeLink(wordsAddress, picture.path), alt: '', width: Math.round(picture.width), height: Math.round(picture.height) })]
			: [h('span')]),
		h('div', [
			h('h2', word),
			h('p', meaning),
			h('p', h('a', { href: relativeLink(wordsAddress, sectionAddress('easy-read', section.id)) }, words.where(section.title))),
		]),
	]);
