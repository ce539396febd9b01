/** Help first: who to call, with the number in large type, and whether anybody has checked it for this document. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Contact, Meta } from '../../formats/model.ts';
import { telephone } from '../../formats/paths.ts';
import { common, homeWords as words } from '../../formats/words.ts';

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
	const checked = contact.verifiedOn ? common.verifiedOn(contact.verifiedOn) : common.notVerified;
	const website = contact.url
		? [
				h(
					'a',
					{ href: contact.url },
					contact.phone
						? [words.website[0]!.toUpperCase() + words.website.slice(1), h('span.visually-hidden', ` of ${contact.name}`)]
						: `${contact.name} ${words.website}`,
				),
			]
		: [];
	return [
		h('h3', contact.name),
		// Whatever reaches them first stands first and large: without a number, the website.
		...(contact.phone ? [h('p.number', h('a', { href: telephone(contact.phone) }, contact.phone))] : website.map((link) => h('p.number', link))),
		h('p', contact.text),
		...(contact.hours ? [h('p', `${words.hours} ${contact.hours}`)] : []),
		...(contact.phone ? website.map((link) => h('p', link)) : []),
		...(sayChecked ? [h('p.checked', checked)] : []),
	];
}
