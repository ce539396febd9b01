/** Turns a document's state into what stands before its first section: that it is a demonstration, its status, decisions, help. */
import { outside } from '../../discreet.ts';
import type { Edition, Meta } from '../../model.ts';
import { common, consultationSentence, longDate, statusParts } from '../../words.ts';
import { type Block, div, type Inline, link, para, strong, styled, text } from './ast.ts';

/** Part of the outside of the file: the first page of a Word file, and the title page of an EPUB. */
export function front(edition: Edition): Block[] {
	const meta = outside(edition.meta);
	return [...demonstration(meta), ...status(meta), ...decisions(meta), ...anotherFormat(meta)];
}

function demonstration(meta: Meta): Block[] {
	if (!meta.demonstration) return [];
	return [div(styled('Notice'), [para([strong(text(`${common.demonstration}.`)), { t: 'Space' }, ...text(meta.demonstration)])])];
}

function status(meta: Meta): Block[] {
	const { name, rest } = statusParts(meta);
	return [para([strong(text(name)), ...text([rest, consultationSentence(meta) ?? ''].join(' ').trimEnd())])];
}

function decisions(meta: Meta): Block[] {
	return meta.decisions.map((one) =>
		para([
			strong(text(`${one.body}, ${longDate(one.date)} (${one.reference})${one.text ? ':' : ''}`)),
			...(one.text ? [{ t: 'Space' } as const, ...text(one.text)] : []),
		]),
	);
}

function anotherFormat(meta: Meta): Block[] {
	const ask = meta.anotherFormat;
	if (!ask) return [];
	const ways: Inline[][] = [];
	if (ask.phone) ways.push([link(`tel:${ask.phone.replace(/[^+\d]/g, '')}`, text(ask.phone))]);
	if (ask.email) ways.push([link(`mailto:${ask.email}`, text(ask.email))]);
	if (ask.url) ways.push([link(ask.url, text(ask.url))]);
	const listed = ways.flatMap((way, index): Inline[] => [index ? { t: 'Str', c: ',' } : { t: 'Space' }, ...(index ? [{ t: 'Space' } as const] : []), ...way]);
	return [para([strong(text(`${common.anotherFormat}.`)), { t: 'Space' }, ...text(ask.text), ...listed])];
}
