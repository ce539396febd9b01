/** Notes of a German document that are an address alone → no finding: each link can be hit, and our words are marked as English. */
import { expect, it } from 'vitest';
import { checkSite } from '../../../formats/html/check/index.ts';
import { renderSite } from '../../../formats/html/index.ts';
import { downloads, siteOf } from '../fixture.ts';

/** Of many lengths: where a line ends in one, the link back stands close to it. */
const addresses = ['https://data.example/terms/terms-and-conditions/', ...Array.from({ length: 24 }, (_, n) => `https://www.example.org/${'ab'.repeat(n)}/cd`)];
const front = '---\ntitle: Die Ziele der Stadt\nlanguage: de\n---\n\n';
const body = `## Die Ziele

Die Stadt hat mit vielen Menschen über die Ziele gesprochen.${addresses.map((_, n) => `[^${n}]`).join('')}

${addresses.map((address, n) => `[^${n}]: ${address}`).join('\n')}
`;

it('can be published', { timeout: 120_000 }, async () => {
	const { pages, publication, editions } = await siteOf(body, { front });
	const files = await renderSite(pages, publication, editions, downloads, { base: '/' });
	const { findings } = await checkSite([...files, ...downloads], { base: '/', file: 'strategy.md' });
	expect(findings.filter(({ fatal, ruleId }) => fatal && ruleId !== 'broken-link').map(({ ruleId, reason }) => [ruleId, reason])).toEqual([]);
});
