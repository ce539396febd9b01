/** The accessibility page: what a reader can do, what was checked and how, what was not, and whom to ask. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { anotherFormat } from '../../../site/components/another-format.ts';
import type { Publication } from '../../model.ts';
import { accessibilityWords as words } from '../../words.ts';

export const accessibilityPage = ({ meta }: Publication): Root =>
	h(null, [
		h('h1', words.title),
		h('p.lead', words.lead),
		...words.sections.flatMap(({ title, items }) => [
			h('h2', title),
			h(
				'ul',
				items.map((item) => h('li', item)),
			),
		]),
		h('h2', words.exit),
		h(
			'ul',
			words.exitItems.map((item) => h('li', item)),
		),
		anotherFormat(meta, words.contact),
	]);
