/** `::contacts` gives every way to reach each contact, as links that a phone can follow. */
import type { Nodes } from 'mdast';
import { expect, it } from 'vitest';
import { readText } from '../../formats/read/index.ts';
import { walkAll } from '../../formats/walk.ts';
import { wordsOf } from '../../formats/words-of.ts';

const source = `---
title: A plan
contacts:
  - { name: Helpline, text: To talk., phone: 0808 2000 247, sms: 07700 900001, email: help@example.org, url: https://www.example.org/help/ }
  - { name: Text line, text: To write., sms: "85258" }
---

## Help

::contacts
`;

it('lists phone, text messages, e-mail and website in this order', async () => {
	const { publication } = await readText('/nowhere/at/all', 'strategy.md', source);
	const lines: string[] = [];
	walkAll((publication?.sections[0]?.full ?? []) as Nodes[], (node) => {
		if (node.type === 'paragraph' && !('bookkeeping' in (node.data ?? {}))) lines.push(wordsOf(node));
		if (node.type === 'link') lines.push(node.url);
	});
	expect(lines).toEqual([
		'Helpline: 0808 2000 247, text 07700 900001, help@example.org, example.org/help. To talk.',
		'tel:08082000247',
		'sms:07700900001',
		'mailto:help@example.org',
		'https://www.example.org/help/',
		'Text line: text 85258. To write.',
		'sms:85258',
	]);
});
