/** How to ask for the document in another format: words, then phone, email and website, whichever there are. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Meta } from '../../formats/model.ts';
import { telephone } from '../../formats/paths.ts';
import { common, homeWords as words } from '../../formats/words.ts';
import { relayLine } from './help-box.ts';

export function anotherFormat({ anotherFormat: a, textRelay }: Meta, title: string = common.anotherFormat): Element {
	const ways: [string, string, string][] = [
		...(a?.phone ? [[words.phone, telephone(a.phone), a.phone] as [string, string, string]] : []),
		...(a?.email ? [[words.email, `mailto:${a.email}`, a.email] as [string, string, string]] : []),
		...(a?.url ? [[words.web, a.url, a.url.replace(/^https?:\/\//, '').replace(/\/$/, '')] as [string, string, string]] : []),
	];
	return h('section.another', { ariaLabelledBy: 'site-another' }, [
		h('h2', { id: 'site-another' }, title),
		h('p', a?.text ?? words.anotherFormatDefault),
		...(ways.length > 0
			? [
					h(
						'dl.facts',
						ways.flatMap(([term, href, text]) => [h('dt', term), h('dd', h('a', { href }, text))]),
					),
				]
			: []),
		...(a?.phone && textRelay ? [relayLine(textRelay)] : []),
	]);
}
