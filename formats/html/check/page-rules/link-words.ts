/** Finds links whose words do not say where they lead (WCAG 2.4.4, failure F63; 2.4.9, failure F84). */
import type { Element } from 'hast';
import type { Page, PageElement } from '../page.ts';
import { childrenOf, closest, isHidden, nameOf, noticed, type PageRule, quoted, wordsOf } from './element.ts';

const vague = new Set(
	'here,click here,click,tap here,press here,read more,more,learn more,find out more,see more,show more,more information,more info,more details,further information,details,full details,information,info,link,this link,this,this page,page,this website,website,this site,site,go,continue,download,open,view,see here,visit,start here'.split(
		',',
	),
);

export const vagueLinks: PageRule = (page) =>
	page.elements.filter(isLink).flatMap((item) => {
		const words = nameOf(item.element);
		const at = { attribute: 'href' };
		if (vague.has(plain(words)) && !isContents(item))
			return [
				noticed(
					'vague-link',
					item,
					`The link ${quoted(words)} does not say where it leads.`,
					'Put into the link the words that say what is there: “the guide to getting help”.',
					at,
				),
			];
		if (/^https?:\/\/\S+$|^www\.\S{20,}$/i.test(words))
			return [
				noticed(
					'address-as-link',
					item,
					`A link's words are an address, which a screen reader spells out: ${quoted(words)}.`,
					'Write what is there, and let the link carry the address: [words](address).',
					{ ...at, severity: 'warning' },
				),
			];
		return [];
	});

/**
 * The same words, and another address each time. What a link stands in can tell it from its like: the term of a
 * description, the name of what is folded away.
 */
export const sameWords: PageRule = (page) => {
	const first = new Map<string, string>();
	return page.elements.filter(isLink).flatMap((item) => {
		if (closest(item, ({ tagName }) => tagName === 'dd')) return [];
		const folded = closest(item, ({ tagName }) => tagName === 'details')?.element;
		const name = folded && childrenOf(folded).find(({ tagName }) => tagName === 'summary');
		const said = nameOf(item.element);
		const words = plain(said) && `${plain(said)} ${name ? wordsOf(name) : ''}`;
		const address = placeOf(String(item.element.properties.href), page);
		// Of “here”, which says nothing anywhere, it is told already.
		if (!words || !address || (vague.has(plain(said)) && !isContents(item))) return [];
		const known = first.get(words);
		if (known === undefined) first.set(words, address);
		if (known === undefined || known === address) return [];
		return [
			noticed('same-words-two-places', item, `Two links on the page say ${quoted(said)} and lead to different places.`, 'Say in each what is there.', {
				attribute: 'href',
				severity: 'warning',
			}),
		];
	});
};

/** Where a whole edition is on one page, a section of it and the page of that section are one place; `+44` dials what `0` dials. */
function placeOf(href: string, page: Page): string | undefined {
	const url = URL.parse(href.replace(/^tel:\+44/, 'tel:0'), `http://site.invalid${page.url}`);
	const last = url?.pathname.split('/').filter(Boolean).at(-1) ?? '';
	return url?.hostname === 'site.invalid' && url.hash === '' && page.ids.has(last) ? `http://site.invalid${page.url}#${last}` : url?.href;
}

const isLink = (item: PageElement): boolean =>
	item.element.tagName === 'a' && typeof item.element.properties.href === 'string' && !closest(item, (element: Element) => isHidden(element));

/** A list of contents says what the headings say: where one is called “Details”, that is where its link leads. */
const isContents = (item: PageElement): boolean => closest(item, ({ tagName }) => tagName === 'nav') !== undefined;

const plain = (words: string): string =>
	words
		.toLowerCase()
		.replace(/[\s.…!:→›»]+$/g, '')
		.replace(/\s+/g, ' ');
