/** A hit of axe → what is wrong, and beside it what to do, which is not the same said twice. */
import { expect, test } from 'vitest';
import { noticedFromAxe } from '../../../formats/html/check/axe-words.ts';

test('a page without its main part is told what to do', () => {
	const help = 'Document should have one main landmark';
	const hit = { rule: 'landmark-one-main', help, advice: 'Document does not have a main landmark', target: 'html', text: '', undecided: false };
	expect(noticedFromAxe(hit, 'light')).toMatchObject({
		severity: 'error',
		message: 'The page does not say where its main content is.',
		hint: 'Put the content inside one main element.',
	});
});
