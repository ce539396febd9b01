/** The accessibility page: what a reader can do, what was checked and how, what was not, and whom to ask. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { anotherFormat } from '../../../site/components/another-format.ts';
import { namedLists } from '../../../site/components/named-lists.ts';
import type { Publication } from '../../model.ts';
import { accessibilityWords as words } from '../../words.ts';

export const accessibilityPage = ({ meta }: Publication): Root =>
	h(null, [
		h('h1', words.title),
		h('p.lead', words.lead),
		...namedLists([...words.sections, { title: words.exit, items: words.exitItems }]),
		anotherFormat(meta, words.contact),
	]);
