/** The parts of the frame that stands round every page, each with what it is for and its examples: one entry a file of `site/components`. */
import { h } from 'hastscript';
import type { SitePage } from '../../../formats/model.ts';
import { bar } from '../../../site/components/bar.ts';
import { contents } from '../../../site/components/contents.ts';
import { editionSwitch } from '../../../site/components/edition-switch.ts';
import { exitControl } from '../../../site/components/exit.ts';
import { foot } from '../../../site/components/foot.ts';
import { pager } from '../../../site/components/pager.ts';
import { progress } from '../../../site/components/progress.ts';
import { settingsPanel } from '../../../site/components/settings.ts';
import { type Component, type Sample, some } from '../sample.ts';

/** A page of the document, as if it stood at the example's address. */
const pageOf = ({ pages }: Sample, at: string, address: string): SitePage => ({ ...pages.find((page) => page.address === at)!, address });

export const frameExamples = {
	bar: {
		is: 'The bar at the top of every page: skip links (press Tab), name, search, help and the way out.',
		examples: [{ name: 'On a section', place: 'frame', parts: (sample, address) => [bar(sample.publication.meta, pageOf(sample, 'full/notice/', address))] }],
	},
	contents: {
		is: 'The contents of an edition, folded on a narrow screen, with the page marked.',
		examples: [
			{
				name: 'On a section',
				kind: 'section',
				edition: 'full',
				place: 'beside words',
				parts: (sample, address) => some(contents(pageOf(sample, 'full/notice/', address))),
			},
		],
	},
	'edition-switch': {
		is: 'The same section in the other editions.',
		examples: [
			{
				name: 'A section that all of them say',
				kind: 'section',
				edition: 'summary',
				place: 'frame',
				parts: (sample, address) => some(editionSwitch(pageOf(sample, 'summary/film/', address))),
			},
			{
				name: 'A section that only the full strategy says',
				kind: 'section',
				edition: 'full',
				place: 'frame',
				parts: (sample, address) => some(editionSwitch(pageOf(sample, 'full/notice/', address))),
			},
		],
	},
	exit: {
		is: '“Exit this page”: it stands in the bar, and covers the page at once.',
		examples: [{ name: 'Alone', place: 'frame', parts: ({ publication }) => [h('header.bar', exitControl(publication.meta))] }],
	},
	foot: {
		is: 'The foot of every page: who publishes this, its state, and the pages about it.',
		examples: [{ name: 'On any page', place: 'frame', parts: ({ publication }, address) => [foot(publication, { address, kind: 'section' })] }],
	},
	pager: {
		is: 'Large links to the previous and the next page.',
		examples: [
			{
				name: 'Both',
				kind: 'section',
				edition: 'full',
				place: 'above words',
				parts: (sample, address) => some(pager(pageOf(sample, 'full/notice/', address))),
			},
			{
				name: 'The first page',
				kind: 'section',
				edition: 'full',
				place: 'above words',
				parts: (sample, address) => some(pager(pageOf(sample, 'full/getting-help/', address))),
			},
		],
	},
	progress: {
		is: 'Which edition this is, with a link to its contents, and which of its pages.',
		examples: [
			{
				name: 'On a section',
				kind: 'section',
				edition: 'full',
				place: 'above words',
				parts: (sample, address) => some(progress(pageOf(sample, 'full/notice/', address))),
			},
		],
	},
	settings: {
		is: '“Text and colours”: it works by the address alone, here too.',
		examples: [{ name: 'On every page', place: 'frame', parts: () => [settingsPanel()] }],
	},
} as const satisfies Record<string, Component>;
