/** The parts that lead elsewhere: lists, choices, search, each with what it is for and its examples: one entry a file of `site/components`. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { NavLink } from '../../../formats/model.ts';
import { downloadList, downloadTable } from '../../../site/components/download-list.ts';
import { editionRows } from '../../../site/components/edition-rows.ts';
import { helpBox } from '../../../site/components/help-box.ts';
import { onThisPage } from '../../../site/components/on-this-page.ts';
import { posters } from '../../../site/components/posters.ts';
import { searchForm } from '../../../site/components/search-form.ts';
import { plainSectionList, sectionList } from '../../../site/components/section-list.ts';
import { wordIndex } from '../../../site/components/word-index.ts';
import { type Component, filmOf, type Sample } from '../sample.ts';

const links = ({ pages }: Sample): NavLink[] =>
	pages
		.filter((page) => page.kind === 'section' && page.edition === 'full')
		.slice(1, 5)
		.map(({ title, address }) => ({ label: title, address }));
const search = ({ editions, publication: { meta } }: Sample, address: string): Element[] => [
	...searchForm(
		editions.map(({ id }) => id),
		address,
		helpBox(meta, meta.contacts, undefined),
		meta.language,
	),
	h('h2', { id: 'site-index' }, 'Index of words'),
];
/** What the script of the search shows when it is asked for. */
const shown = (parts: Element[], ids: readonly string[]): Element[] =>
	parts.map((part) => (ids.includes(String(part.properties.id)) ? { ...part, properties: { ...part.properties, hidden: false } } : part));

export const findingExamples = {
	'download-list': {
		is: 'Files to keep, with a word before them on what stays on the device.',
		examples: [
			{ name: 'A line a file', kind: 'home', parts: ({ downloads }, address) => [downloadList(downloads, address)] },
			{ name: 'A table', parts: ({ downloads }, address) => [downloadTable(downloads, address)] },
		],
	},
	'edition-rows': {
		is: 'Large rows to choose an edition by.',
		examples: [
			{
				name: 'On the home page',
				kind: 'home',
				parts: ({ editions }, address) => [
					h('h2', 'Choose how to read it'),
					editionRows(
						editions.map(({ id }) => ({ edition: id, length: id === 'bsl' ? [] : ['About 3 minutes to read'] })),
						address,
					),
				],
			},
		],
	},
	'on-this-page': {
		is: 'Links to the headings of a long page.',
		examples: [
			{
				name: 'With the headings it leads to',
				parts: () => [
					onThisPage([
						{ id: 'one', text: 'The first part' },
						{ id: 'two', text: 'The second part' },
					]),
					h('h2', { id: 'one' }, 'The first part'),
					h('h2', { id: 'two' }, 'The second part'),
				],
			},
		],
	},
	posters: {
		is: 'The films of an edition, as pictures with names and lengths.',
		examples: [
			{
				name: 'Two films',
				kind: 'edition',
				edition: 'bsl',
				parts: (sample, address) => [
					h('h2', 'Choose a film'),
					posters(
						[filmOf(sample), { ...filmOf(sample), placeholder: false, seconds: 75 }].map((film, n) => ({ film, label: `Film ${n + 1}`, address: 'bsl/film/' })),
						address,
					),
				],
			},
		],
	},
	'search-form': {
		is: 'The field of the search, the choice of editions, and what the script shows.',
		examples: [
			{ name: 'As it opens', onSearchPage: true, parts: (sample, address) => search(sample, address) },
			{
				name: 'Somebody may be in danger, and nothing is found',
				onSearchPage: true,
				parts: (sample, address) => shown(search(sample, address), ['site-search-help', 'site-search-nothing']),
			},
		],
	},
	'section-list': {
		is: 'The sections of an edition, as large links.',
		examples: [
			{ name: 'Numbered', kind: 'edition', edition: 'full', parts: (sample, address) => [sectionList(links(sample), address)] },
			{
				name: 'With the pictures of easy read',
				kind: 'edition',
				edition: 'easy-read',
				parts: (sample, address) => [
					sectionList(
						links(sample).map((link) => ({ ...link, picture: sample.publication.pictures.get('pictures/example.svg') })),
						address,
					),
				],
			},
			{ name: 'Not a sequence', kind: 'edition', edition: 'bsl', parts: (sample, address) => [plainSectionList(links(sample), address)] },
		],
	},
	'word-index': {
		is: 'An index of words: for each, the parts that say most about it in each edition.',
		examples: [
			{
				name: 'Two letters',
				onSearchPage: true,
				parts: (_, address) =>
					wordIndex(
						[
							{
								letter: 'F',
								entries: [
									{
										word: 'Film',
										places: [
											{ edition: 'full', address: 'full/film/', label: 'Film' },
											{ edition: 'summary', address: 'summary/film/', label: 'Film' },
										],
									},
								],
							},
							{
								letter: 'M',
								entries: [
									{
										word: 'MARAC',
										expansion: 'multi-agency risk assessment conference',
										places: [{ edition: 'full', address: 'full/abbreviation/', label: 'Abbreviation' }],
									},
								],
							},
						],
						address,
					),
			},
		],
	},
} as const satisfies Record<string, Component>;
