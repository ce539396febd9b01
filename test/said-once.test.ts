/** What the words' rules and the pages' rules say of one link is said once. */
import { expect, it } from 'vitest';
import { finding } from '../formats/findings.ts';
import { sayOnce } from '../formats/said-once.ts';

const words = (link: string, at: number) =>
	finding({ rule: 'plain-links', severity: 'warning', message: `The link words “${link}” do not say where the link leads.`, at, edition: 'full' });
const page = (link: string, at: number) =>
	finding({ rule: 'vague-link', severity: 'error', message: `The link “${link}” does not say where it leads.`, at, edition: 'full' });

it('keeps what the page says of a link, and what only the words’ rule says', () => {
	const all = [words('Here', 3), words('here', 4), words('see this page', 3), page('here', 3)];
	expect(sayOnce(all).map(({ ruleId, line }) => `${line}:${ruleId}`)).toEqual(['4:plain-links', '3:plain-links', '3:vague-link']);
});
