/** Turns `::contacts` into a list of the front matter's ways to get help, each with whether anybody has checked it. */
import type { Link, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { bareAddress, checkedWords, waysTo } from '../contact-ways.ts';
import type { Contact, Meta } from '../model.ts';
import { readWords } from '../words.ts';
import type { ReadContext } from './context.ts';

export function placeContacts(root: Root, meta: Meta | undefined, context: ReadContext): void {
	const replace = (nodes: RootContent[]): RootContent[] =>
		nodes.flatMap((node): RootContent[] => {
			if (node.type === 'leafDirective' && node.name === 'contacts') {
				// Front matter that cannot be read is one finding, and what it may have said is none.
				if (meta?.contacts.length === 0)
					context.error(
						'contacts-none',
						node,
						'There are no contacts to show here.',
						'Add “contacts:” to the front matter, each with name, text and phone, sms, email or url.',
					);
				return meta?.contacts.length ? [contactList(meta.contacts, node)] : [];
			}
			if ('children' in node) node.children = replace(node.children as RootContent[]) as never;
			return [node];
		});
	root.children = replace(root.children);
}

/** Every node stands at the directive's line: that is where the author can change where the list is. */
function contactList(contacts: readonly Contact[], at: RootContent): List {
	const where = at.position ? { position: at.position } : {};
	const text = (value: string): PhrasingContent => ({ type: 'text', value });
	const link = (url: string, words: string): Link => ({
		type: 'link',
		url,
		title: null,
		children: [text(words)],
		...where,
	});
	const items = contacts.map((contact): ListItem => {
		const ways = waysTo(contact).flatMap(({ url, words }, i): PhrasingContent[] => [text(i === 0 ? ': ' : ', '), link(url, words)]);
		const lead: PhrasingContent[] = [
			{ type: 'strong', children: [text(contact.name)] },
			...ways,
			text(`. ${contact.text}${contact.hours ? ` ${contact.hours}` : ''}`),
		];
		const checked: PhrasingContent[] = [text(checkedWords(contact).replace(/\.?$/, '.'))];
		if (contact.source) checked.push(text(` ${readWords.source}: `), link(contact.source, bareAddress(contact.source)), text('.'));
		return {
			type: 'listItem',
			spread: true,
			children: [
				{ type: 'paragraph', children: lead, ...where },
				// Another check of the same number leaves every edition as true as it was.
				{ type: 'paragraph', children: checked, data: { bookkeeping: true }, ...where },
			],
			...where,
		};
	});
	return {
		type: 'list',
		ordered: false,
		spread: true,
		children: items,
		...where,
	};
}
