/** Help first: who to call, with the number in large type, and whether anybody has checked it for this document. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { checkedWords, type Way, waysTo } from '../../formats/contact-ways.ts';
import type { Contact, Meta } from '../../formats/model.ts';
import { homeWords as words } from '../../formats/words.ts';

/** `more` is the page with all the ways to get help. */
export function helpBox(
	{ textRelay }: Pick<Meta, 'textRelay'>,
	contacts: readonly Contact[],
	more: { href: string; label: string } | undefined,
): Element | undefined {
	if (contacts.length === 0 && !more) return undefined;
	// Said once when it is true of all, so that it does not drown the numbers.
	const noneChecked = contacts.length > 1 && contacts.every((contact) => !contact.verifiedOn);
	return h('section.help', { ariaLabelledBy: 'site-help' }, [
		h('h2', { id: 'site-help' }, words.help),
		...(contacts.length > 0
			? [
					h(
						'ul.contacts',
						contacts.map((contact) => h('li', contactCard(contact, !noneChecked))),
					),
				]
			: []),
		h('div.help-end', [
			...(more ? [h('p.more', h('a', { href: more.href }, more.label))] : []),
			...(textRelay ? [relayLine(textRelay)] : []),
			...(noneChecked ? [h('p.checked', words.notVerified)] : []),
		]),
	]);
}

/** Beside phone numbers: the way to them for people who cannot hear or speak. */
export const relayLine = ({ name, url }: NonNullable<Meta['textRelay']>): Element =>
	h('p.checked', [`${words.cannotSpeak} `, h('a', { href: url }, name), '.']);

function contactCard(contact: Contact, sayChecked: boolean): Element[] {
	const [first, ...others] = waysTo(contact).map((way, i) => wayLink(way, contact, i === 0));
	return [
		h('h3', contact.name),
		// Whatever reaches them first stands first and large: without a number, an address.
		...(first ? [h('p.number', first)] : []),
		h('p', contact.text),
		...(contact.hours ? [h('p', `${words.hours} ${contact.hours}`)] : []),
		...others.map((link) => h('p', link)),
		...(sayChecked ? [h('p.checked', checkedWords(contact))] : []),
	];
}

/** A website behind another way is only “Website”: the card says whose. */
function wayLink({ kind, url, words: said }: Way, { name }: Contact, isFirst: boolean): Element {
	if (kind === 'url' && isFirst) return h('a', { href: url }, `${name} ${words.website}`);
	if (kind === 'url') return h('a', { href: url }, [capital(words.website), h('span.visually-hidden', ` of ${name}`)]);
	return h('a', { href: url }, kind === 'sms' ? capital(said) : said);
}
const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1);
