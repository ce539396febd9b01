/** The parts that are read, each with what it is for and its examples: one entry a file of `site/components`. */
import { h } from 'hastscript';
import { relativeLink } from '../../../formats/paths.ts';
import { anotherFormat } from '../../../site/components/another-format.ts';
import { dataTable } from '../../../site/components/data-table.ts';
import { demonstration } from '../../../site/components/demonstration.ts';
import { filmPlayer } from '../../../site/components/film.ts';
import { helpBox } from '../../../site/components/help-box.ts';
import { namedLists } from '../../../site/components/named-lists.ts';
import { noFilm } from '../../../site/components/no-film.ts';
import { pictogram } from '../../../site/components/pictogram.ts';
import { statusBox } from '../../../site/components/status-box.ts';
import { type Component, filmOf, some } from '../sample.ts';

export const readingExamples = {
	'another-format': {
		is: 'How to ask for the document in another format.',
		examples: [
			{ name: 'With a phone number, an email address and a website', parts: ({ publication }) => [anotherFormat(publication.meta)] },
			{
				name: 'Without any',
				parts: ({
					publication: {
						meta: { anotherFormat: _, ...meta },
					},
				}) => [anotherFormat(meta)],
			},
		],
	},
	'data-table': {
		is: 'A small table of facts whose first column names the row.',
		examples: [
			{
				name: 'Three columns',
				parts: () => [
					dataTable(
						'Sizes',
						['Name', 'Pages', 'Size'],
						[
							['Full strategy', '36', '1.3 MB'],
							['Summary', '8', '420 kB'],
						],
					),
				],
			},
		],
	},
	demonstration: {
		is: 'Says that a document is not the real thing.',
		examples: [{ name: 'As the front matter says it', parts: ({ publication }) => demonstration(publication.meta) }],
	},
	film: {
		is: 'A film with its captions, chapters, files, and the people who made it.',
		examples: [
			{ name: 'A placeholder with chapters', kind: 'section', edition: 'bsl', parts: (sample, address) => [filmPlayer(filmOf(sample), address)] },
			{
				name: 'On another website alone',
				kind: 'section',
				edition: 'bsl',
				parts: (sample, address) => [
					filmPlayer(
						{
							section: 'film',
							title: 'A film elsewhere',
							files: [],
							seconds: 75,
							signs: 'full',
							placeholder: false,
							link: 'https://films.example/1',
							line: filmOf(sample).line,
						},
						address,
					),
				],
			},
		],
	},
	'help-box': {
		is: 'Help first: whom to call, in large type, and whether anybody has checked it.',
		examples: [
			{
				name: 'On the home page',
				kind: 'home',
				parts: ({ publication: { meta } }, address) =>
					some(helpBox(meta, meta.contacts, { href: relativeLink(address, 'full/getting-help/'), label: 'All the ways to get help' })),
			},
			{
				name: 'Every way to reach somebody',
				kind: 'home',
				parts: () =>
					some(
						helpBox(
							{},
							[
								{
									name: 'A helpline',
									text: 'To talk or write.',
									phone: '01632 960001',
									sms: '07700 900001',
									email: 'help@example.org',
									url: 'https://example.org/',
								},
								{ name: 'A text line', text: 'For people who cannot speak.', sms: '07700 900002', verifiedOn: '2026-01-31' },
								{ name: 'A post box', text: 'To write to.', email: 'post@example.org', verifiedOn: '2026-01-31' },
							],
							undefined,
						),
					),
			},
			{
				name: 'Nobody has checked any',
				kind: 'home',
				parts: ({ publication: { meta } }) =>
					some(
						helpBox(
							{},
							meta.contacts.map(({ verifiedOn: _, ...contact }) => contact),
							undefined,
						),
					),
			},
		],
	},
	'named-lists': {
		is: 'Headings, each with a list of sentences.',
		examples: [
			{
				name: 'Two lists',
				parts: () =>
					namedLists([
						{ title: 'What works', items: ['Every page can be used with a keyboard.', 'Every film has captions.'] },
						{ title: 'What does not', items: ['The films are placeholders.'] },
					]),
			},
		],
	},
	'no-film': {
		is: 'The honest word that a section is not yet in BSL, and where it can be read.',
		examples: [
			{
				name: 'With two editions to read instead',
				kind: 'section',
				edition: 'bsl',
				parts: (_, address) => [
					noFilm(
						[
							{ label: 'Film', address: 'full/film/', edition: 'full' },
							{ label: 'Film', address: 'easy-read/film/', edition: 'easy-read' },
						],
						address,
					),
				],
			},
		],
	},
	pictogram: {
		is: 'The drawing of an edition, in the colour of the words beside it.',
		examples: [
			{
				name: 'All of them, beside their names',
				parts: ({ editions }) => editions.map(({ id, title }) => h('p', { className: [`edition-${id}`] }, [pictogram(id), ' ', title])),
			},
		],
	},
	'status-box': {
		is: 'In what state the document is: dates, consultation, decisions, publisher.',
		examples: [
			{ name: 'A consultation', kind: 'home', parts: ({ publication }) => [statusBox(publication.meta)] },
			{
				name: 'Only a state',
				kind: 'home',
				parts: ({
					publication: {
						meta: { statusDate: _, consultation: __, publisher: ___, ...meta },
					},
				}) => [statusBox({ ...meta, status: 'draft', decisions: [] })],
			},
		],
	},
} as const satisfies Record<string, Component>;
