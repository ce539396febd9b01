/** Links and marks of links → findings where a link is unsafe, has no words, or leads to nothing that the author defined. */
import type { Link, Text } from 'mdast';
import { walk } from '../walk.ts';
import { wordsOf } from '../words-of.ts';
import { clip, type ReadContext } from './context.ts';

/** What a link may lead to. Anything else runs code, opens what the reader does not expect, or is not part of the output. */
const whole = /^(?:https?:\/\/[^/?#\s]|mailto:\S|tel:\+?[\d(]|sms:\+?[\d(])/i;

/** Schemes that are a link of ours, well written or not, or that are an attack: no such link is let pass with a warning. */
const meant = /^(?:https?|mailto|tel|sms|javascript|vbscript|data|file|blob|filesystem|view-source|about):/i;

const hint = 'Link to a web page (https://…), an e-mail address (mailto:…), a phone number (tel:…) or a section (#id).';

/** Browsers leave out white space and control characters before they look at the scheme. */
const plainUrl = (url: string): string => url.replace(/[\u0000-\u0020\u007f-\u00a0\u200b\ufeff]/g, '');

/** A link to a file of the author's own, in a scheme that browsers do not know, or to nothing: it would be broken in every output, so only its words are kept. */
export function isLost(node: Link, context: ReadContext): boolean {
	const url = plainUrl(node.url);
	if (url.startsWith('#') || meant.test(url)) return false;
	const where = url ? `“${clip(node.url)}” is not a part of this document` : 'This link leads nowhere';
	context.warn('link-lost', node, `${where}, so only its words are shown.`, meantBy(url) ?? hint);
	return true;
}

/** What an address without its beginning was meant for. */
function meantBy(url: string): string | undefined {
	if (/^https?\/\/\w/i.test(url)) return `Write “${url.replace('//', '://')}”.`;
	if (/^www\./i.test(url)) return `Write “https://${url}”.`;
	if (/^[^@/]+@[^@/]+\.[^@/.]+$/.test(url)) return `Write “mailto:${url}”.`;
	if (/^\+?[\d(][\d()-]{4,}$/.test(url)) return `Write “tel:${url}”.`;
	if (/^openmoji:|\.(?:svg|png|jpe?g)$/i.test(url)) return 'To show the picture, write “!” before the “[”.';
	if (/^[a-z0-9-]+$/.test(url)) return `For the section of that name write “#${url}”.`;
	return undefined;
}

/** What no address may hold is written as browsers would send it: EPUB readers refuse the file otherwise. */
const encoded = (url: string): string => (/^https?:/i.test(url) ? url.replace(/[\\\s{}|^`"<>]/g, encodeURIComponent) : url);

export function checkLink(node: Link, context: ReadContext): void {
	node.url = encoded(node.url);
	const url = plainUrl(node.url);
	const [, scheme, host] = /^(https?):\/*(.*)$/i.exec(url) ?? [];
	if (scheme && !whole.test(url))
		context.error('unsafe-link', node, `“${clip(node.url)}” is not the whole address of a web page.`, host ? `Write “${scheme}://${host}”.` : hint);
	else if (meant.test(url) && !whole.test(url)) context.error('unsafe-link', node, `A link may not lead to “${clip(node.url)}”.`, hint);
	if (!wordsOf(node).trim()) context.error('link-empty', node, 'This link has no words.', 'Write between the square brackets where the link leads.');
	walk(node, (mark) => {
		if (mark.type === 'footnoteReference')
			context.error('footnote-place', mark, 'The mark of a note stands inside a link, and is a link itself.', 'Put “[^…]” after the link.');
	});
}

/** What the parser left as words because nothing is defined under the name; `\[` is meant as words. */
export function checkReferences(node: Text, context: ReadContext): void {
	if (!node.position || !/[[\]]/.test(node.value)) return;
	const source = context.text.slice(node.position.start.offset, node.position.end.offset);
	const [, note] = /(?<!\\)\[\^([^\]\s]+)\]/.exec(source) ?? [];
	if (note) context.error('footnote-missing', node, `There is no note “${note}”.`, `Add a line “[^${note}]: …” with the note’s words, or remove the mark.`);
	// With what follows it: an address on its own is a link.
	const further = context.text.slice(node.position.start.offset, (node.position.end.offset ?? 0) + 10);
	const broken = /(?<!\\)(!?)\[[^\][\n]*\](?:\(([^)\n]*)\)| \((?=https?:|mailto:|tel:|openmoji:|#))/.exec(further);
	const size = /^!\[[^\]]*\]\([^\s)]+( =\d+x\d*)\)$/.exec(broken?.[0] ?? '')?.[1];
	const [, picture, address] = broken && broken.index + broken[0].length <= source.length ? broken : [];
	if (picture !== undefined)
		context.warn(
			'link-broken',
			node,
			`This is printed as it stands, and is no ${picture ? 'picture' : 'link'}${address?.includes(' ') ? ': there is a space in its address' : ''}.`,
			size
				? `Remove “${size.trim()}” and the space before it: a picture is as wide as its place allows.`
				: 'Write “(” right behind “]”, and the address without spaces: “%20” stands for one. For brackets that are words write “\\[”.',
		);
	if (/^\]\((?:#|https?:|mailto:)/.test(source))
		context.warn(
			'link-in-link',
			node,
			'A link stands inside another here, and the marks of the outer one are printed as they stand.',
			'Write one link, “[words](#id)”. A list of contents can be removed: every edition has one.',
		);
	const [, name] = /(?<!\\)\[[^\][\n]+\]\[([^\][\n]+)\]/.exec(source) ?? [];
	if (name)
		context.warn(
			'reference-missing',
			node,
			`There is no address for “${name}”, so “[…][${name}]” is printed.`,
			`Add a line “[${name}]: https://…”, or write the brackets as “\\[”.`,
		);
}
