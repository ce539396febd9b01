/** Turns the fields of the front matter into `Meta`: what each field must be, and what stands in for it when it is absent. */
import GithubSlugger from 'github-slugger';
import type { Contact, EasyReadProfile, Meta, Status } from '../model.ts';
import { defined, type Fields } from './fields.ts';
import { suggest } from './suggest.ts';

export const metaFields = [
	...['title', 'short-title', 'slug', 'language', 'description', 'url', 'publisher', 'demonstration', 'status', 'status-date', 'date'],
	...['consultation', 'decisions', 'another-format', 'text-relay', 'discreet', 'brand', 'help', 'contacts', 'exit'],
	...['easy-read-profile', 'easy-read-checked'],
];
const easyReadProfiles: readonly EasyReadProfile[] = ['uk', 'inclusion-europe', 'leichte-sprache'];
const statuses: readonly Status[] = ['draft', 'consultation', 'approved', 'published', 'superseded'];

/** Where "Exit this page" goes when the author does not say: a page that looks like any other visit. */
const neutralExit = 'https://www.bbc.co.uk/weather';

/** Undefined when there is no title to publish under. `startLine` stands for a title that is absent. */
export function toMeta(fields: Fields, lines: ReadonlyMap<string, number>, startLine: number): Meta | undefined {
	const title = fields.text('title');
	if (!title) {
		fields.wrong('title', 'The front matter has no title.', 'Add a line “title: …” with the name of the document.');
		return undefined;
	}
	const shortTitle = fields.text('short-title') ?? title;
	const statusDate = fields.date('status-date');
	const at = lines.has('title') ? lines : new Map([...lines, ['title', startLine] as const]);
	return defined({
		title,
		shortTitle,
		slug: readSlug(fields, shortTitle),
		language: readLanguage(fields),
		description: fields.text('description'),
		url: readOrigin(fields),
		publisher: readPublisher(fields),
		demonstration: fields.text('demonstration'),
		status: readStatus(fields),
		statusDate,
		consultation: readConsultation(fields),
		decisions: fields.many('decisions', ['body', 'date', 'reference', 'text']).map(readDecision),
		anotherFormat: readAnotherFormat(fields),
		textRelay: readTextRelay(fields),
		discreet: fields.text('discreet'),
		brand: readBrand(fields),
		help: fields.text('help'),
		contacts: fields.many('contacts', ['name', 'phone', 'sms', 'email', 'url', 'text', 'hours', 'source', 'verified-on']).map(readContact),
		easyRead: readEasyRead(fields),
		exit: fields.address('exit') ?? neutralExit,
		date: fields.date('date') ?? statusDate,
		lines: at,
	}) as Meta;
}

function readSlug(fields: Fields, shortTitle: string): string {
	const slug = fields.text('slug');
	if (slug && /^[a-z0-9][a-z0-9-]*$/.test(slug) && slug.length <= 80) return slug;
	if (slug) fields.wrong('slug', `“${slug}” cannot be part of a file name.`, 'Use small letters, digits and “-” only, 80 at most.');
	const made = new GithubSlugger()
		.slug(shortTitle.normalize('NFKD'))
		.replace(/[^a-z0-9-]+/g, '')
		.replace(/-+/g, '-')
		.slice(0, 80);
	return made.replace(/^-|-$/g, '') || 'document';
}

function readLanguage(fields: Fields): string {
	const language = fields.text('language') ?? 'en-GB';
	if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) return language;
	fields.wrong('language', `“${language}” is not a language code.`, 'Write a code such as en-GB or cy.');
	return 'en-GB';
}

function readOrigin(fields: Fields): string | undefined {
	const url = fields.address('url');
	if (url && /[?#]/.test(url))
		fields.wrong(
			'url',
			`“${url}” holds a “?” or “#”.`,
			'Write the address of the folder that the site will be in, for example https://www.example.org/strategy/.',
		);
	return url && (url.endsWith('/') ? url : `${url}/`);
}

function readStatus(fields: Fields): Status {
	const text = (fields.text('status') ?? 'draft').toLowerCase();
	const status = statuses.find((known) => known === text);
	if (!status) fields.wrong('status', `“${text}” is not a state of a document.`, suggest(text, statuses));
	return status ?? 'draft';
}

function readEasyRead(fields: Fields): Meta['easyRead'] {
	const text = fields.text('easy-read-profile') ?? 'uk';
	const profile = easyReadProfiles.find((known) => known === text);
	if (!profile) fields.wrong('easy-read-profile', `“${text}” is not a kind of easy read that is known here.`, suggest(text, easyReadProfiles));
	const checked = fields.one('easy-read-checked', ['by', 'on', 'readers']);
	const [by, on] = [checked?.text('by'), checked?.date('on')];
	if (checked && !(checked.text('by') && checked.text('on')))
		checked.wrong('by', 'The check of the easy read words does not say by whom and when.', 'Add “by: …”, the name of the group, and “on: 2026-01-31”.');
	return defined({ profile: profile ?? 'uk', checked: by && on ? defined({ by, on, readers: checked?.number('readers') }) : undefined });
}

function readPublisher(fields: Fields): Meta['publisher'] {
	const publisher = fields.one('publisher', ['name', 'url']);
	const name = publisher?.text('name');
	if (publisher && !name) publisher.wrong('name', 'The publisher has no name.', 'Add “name: …”.');
	return publisher && name ? defined({ name, url: publisher.address('url') }) : undefined;
}

function readConsultation(fields: Fields): Meta['consultation'] {
	const consultation = fields.one('consultation', ['opens', 'closes', 'weeks', 'url']);
	if (!consultation) return undefined;
	const [opens, closes] = [consultation.date('opens'), consultation.date('closes')];
	const rest = {
		weeks: consultation.number('weeks'),
		url: consultation.address('url'),
	};
	if (opens && closes) return defined({ opens, closes, ...rest });
	if (!consultation.text('opens') || !consultation.text('closes'))
		fields.wrong('consultation', 'The consultation needs the days it opens and closes.', 'Add “opens: 2023-07-24” and “closes: 2023-10-09”.');
	return undefined;
}

function readDecision(decision: Fields): Meta['decisions'][number] {
	const read = {
		body: decision.text('body'),
		date: decision.date('date'),
		reference: decision.text('reference'),
		text: decision.text('text'),
	};
	for (const key of ['body', 'date', 'reference', 'text'])
		if (!decision.text(key)) decision.wrong(key, `A decision has no “${key}”.`, 'Each has body, date, reference and text.');
	return {
		body: read.body ?? '',
		date: read.date ?? '',
		reference: read.reference ?? '',
		text: read.text ?? '',
	};
}

function readAnotherFormat(fields: Fields): Meta['anotherFormat'] {
	const another = fields.one('another-format', ['text', 'phone', 'email', 'url']);
	if (!another) return undefined;
	const text = another.text('text');
	if (!text) another.wrong('text', '“another-format” has no text.', 'Add “text: …”: how to ask for large print, Braille, another language.');
	return defined({
		text: text ?? '',
		phone: another.phone('phone'),
		email: readEmail(another),
		url: another.address('url'),
	});
}

function readEmail(fields: Fields): string | undefined {
	const email = fields.text('email');
	if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
		fields.wrong('email', `“${email}” is not an e-mail address.`, 'Write it in full, for example help@example.org.');
	return email;
}

function readTextRelay(fields: Fields): Meta['textRelay'] {
	const relay = fields.one('text-relay', ['name', 'url']);
	const [name, url] = [relay?.text('name'), relay?.address('url')];
	if (relay && (!name || !url)) relay.wrong(name ? 'url' : 'name', '“text-relay” needs a name and an address.', 'Add “name: …” and “url: https://…”.');
	return name && url ? { name, url } : undefined;
}

function readBrand(fields: Fields): Meta['brand'] {
	const brand = fields.one('brand', ['colour', 'dark-colour', 'logo', 'logo-text']);
	if (!brand) return undefined;
	const colour = (field: string): string | undefined => {
		const text = brand.text(field);
		if (!text || /^#[0-9a-f]{6}$/i.test(text)) return text?.toLowerCase();
		brand.wrong(field, `“${text}” is not a colour.`, 'Write it as “#” and six digits, in quotation marks: "#1d3f72".');
		return undefined;
	};
	const [logo, logoText] = [brand.text('logo'), brand.text('logo-text')];
	if (logo && !logoText) brand.wrong('logo', 'The logo has no words for people who cannot see it.', 'Add “logo-text: …” with the name that it shows.');
	return defined({ colour: colour('colour'), darkColour: colour('dark-colour'), logo, logoText });
}

/** At least one of them. */
const ways = ['phone', 'sms', 'email', 'url'] as const;

function readContact(contact: Fields): Contact {
	const [name, text] = [contact.text('name'), contact.text('text')];
	if (!name || !text) contact.wrong(name ? 'text' : 'name', 'A contact needs a name and a text that says what it is.', 'Add “name: …” and “text: …” to each.');
	if (!ways.some((way) => contact.text(way))) contact.wrong('name', `The contact “${name ?? ''}” has no phone, sms, email or url.`, 'Add one of them.');
	return defined({
		name: name ?? '',
		text: text ?? '',
		phone: contact.phone('phone'),
		sms: contact.phone('sms'),
		email: readEmail(contact),
		url: contact.address('url'),
		hours: contact.text('hours'),
		source: contact.address('source'),
		verifiedOn: contact.date('verified-on'),
	});
}
