/** Contacts, and links to phone numbers (`tel:`, `sms:`) → findings where a number is not among those checked, or its check is missing or old. */
import type { Link } from 'mdast';
import { phoneKey } from '../facts/extract.ts';
import { finding } from '../findings.ts';
import { ofSection } from '../of-section.ts';
import { walkAll } from '../walk.ts';
import type { Rule } from './rule.ts';

const year = 366 * 86_400_000;

export const contacts: Rule = {
	what: 'Every phone number in the text is one of the front matter’s, and each of those was checked within a year.',
	source: 'A wrong number can cost a life: help lines change their numbers and hours.',
	check(publication) {
		const { meta, source, sections, today } = publication;
		const at = meta.lines.get('contacts');
		const numbers = [...meta.contacts.flatMap(({ phone, sms }) => [phone, sms]), meta.anotherFormat?.phone];
		const known = new Set(numbers.flatMap((number) => (number ? [phoneKey(number)] : [])));
		const unverified = meta.contacts.filter((contact) => !contact.verifiedOn);
		const old = meta.contacts.filter((contact) => contact.verifiedOn && today && Date.parse(today) - Date.parse(contact.verifiedOn) > year);
		const findings = [];
		const names = (list: typeof meta.contacts) => list.map((contact) => contact.name).join(', ');
		if (unverified.length > 0)
			findings.push(
				finding({
					rule: 'contacts',
					severity: 'warning',
					file: source.file,
					at,
					message: `Nobody has checked these contacts: ${names(unverified)}. Readers are told so.`,
					hint: 'Call or visit each, then write the day as “verified-on: 2026-01-31”.',
				}),
			);
		if (old.length > 0)
			findings.push(
				finding({
					rule: 'contacts',
					severity: 'warning',
					file: source.file,
					at,
					message: `These contacts were last checked more than a year ago: ${names(old)}.`,
					hint: 'Check them again and change “verified-on”.',
				}),
			);
		if (known.size === 0) return findings;
		const wrong = sections.flatMap(dialled).filter((link) => !known.has(phoneKey(link.url)));
		return [
			...findings,
			...wrong.map((link) =>
				finding({
					rule: 'contacts',
					severity: 'error',
					file: source.file,
					at: link,
					message: `The number ${link.url.slice(4)} is not among the contacts of the front matter.`,
					hint: 'Check its digits, or add it to “contacts:” with its source.',
				}),
			),
		];
	},
};

const dialled = ofSection(({ full, derived }): Link[] => {
	const found: Link[] = [];
	for (const children of [full, ...Object.values(derived).map((each) => each.children)])
		walkAll(children, (node) => node.type === 'link' && /^(?:tel|sms):/.test(node.url) && found.push(node));
	return found;
});
