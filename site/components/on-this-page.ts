/** Links to the headings of a long page. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { frameWords as words } from '../../formats/words.ts';

export const onThisPage = (headings: readonly { id: string; text: string }[]): Element =>
	h('nav.on-this-page', { ariaLabelledBy: 'site-on-this-page' }, [
		h('h2', { id: 'site-on-this-page' }, words.onThisPage),
		h(
			'ul',
			headings.map(({ id, text }) => h('li', h('a', { href: `#${id}` }, text))),
		),
	]);
