/** Derived texts → findings where their headings stand in another order than in the full text, or a link leaves the edition. */
import type { Nodes } from 'mdast';
import { derivedBlocks, derivedEditions } from '../facts/blocks.ts';
import { nameKey } from '../facts/names.ts';
import { finding } from '../findings.ts';
import type { DerivedEdition, Finding, Publication, Section } from '../model.ts';
import { ofSection } from '../of-section.ts';
import { editionWords } from '../words.ts';
import { wordsOf } from '../words-of.ts';
import { bySection } from './by-section.ts';
import type { Rule } from './rule.ts';

export const structure: Rule = {
	what: 'A derived text follows the order of the full text, and its links lead to its own sections.',
	source: 'WCAG 2.2, success criterion 3.2.3: what is repeated keeps its order; easy read readers cannot go on in the full text.',
	strict: true,
	check: (publication, editions) => [...inOrder(publication, editions), ...leavingLinks(publication)],
};

const inOrder = bySection((section, publication) => derivedEditions(section).flatMap((edition) => order(section, edition, publication)));

/** Headings and numbered points that both texts have, by their words. */
function order(section: Section, edition: DerivedEdition, { source }: Publication): Finding[] {
	const derived = points(section.derived[edition]?.children ?? []);
	if (derived.length < 2) return [];
	const places = new Map(points(section.full).map(({ key }, index) => [key, index]));
	let last = { index: -1, words: '' };
	for (const { key, node, words } of derived) {
		const index = places.get(key);
		if (index === undefined) continue;
		if (index < last.index)
			return [
				finding({
					rule: 'structure',
					severity: 'warning',
					file: source.file,
					at: node,
					edition,
					message: `“${words}” stands behind “${last.words}” in the ${editionWords[edition].inTitle}, and before it in the full text.`,
					hint: 'Keep to the order of the full text, so that readers of both find their place.',
				}),
			];
		last = { index, words };
	}
	return [];
}

interface Point {
	key: string;
	words: string;
	node: Nodes;
}

function points(nodes: readonly Nodes[]): Point[] {
	const of = (node: Nodes, words: string): Point[] => (nameKey(words) ? [{ key: nameKey(words), words, node }] : []);
	return nodes.flatMap((node): Point[] => {
		if (node.type === 'heading') return of(node, wordsOf(node));
		if (node.type === 'list' && node.ordered) return node.children.flatMap((item) => of(item, headOf(wordsOf(item.children[0]))));
		return 'children' in node && node.type !== 'paragraph' && node.type !== 'table' ? points(node.children as Nodes[]) : [];
	});
}

/** "Recovery: the months and years afterwards" is the point "Recovery". */
const headOf = (words: string): string => words.split(/: |\. /)[0]?.replace(/[.;:,]$/, '') ?? '';

const linksIn = ofSection((section) =>
	derivedEditions(section).flatMap((edition) =>
		derivedBlocks(section, edition).flatMap(({ links }) => links.filter(({ url }) => url.startsWith('#')).map((link) => ({ edition, link }))),
	),
);

function leavingLinks({ sections, source }: Publication): Finding[] {
	const has = new Set(sections.flatMap(({ id, derived }) => Object.keys(derived).map((edition) => `${edition}#${id}`)));
	return sections.flatMap(linksIn).flatMap(({ edition, link }): Finding[] => {
		const target = link.data?.section ?? link.url.slice(1);
		if (has.has(`${edition}#${target}`)) return [];
		return [
			finding({
				rule: 'structure',
				severity: 'warning',
				file: source.file,
				at: link,
				edition,
				message: `This link leads to “${target}”, which the ${editionWords[edition].inTitle} does not have: its reader ends up in another edition.`,
				hint: `Write a “:::${edition}” in that section, or say here what the reader needs and take the link out.`,
			}),
		];
	});
}
