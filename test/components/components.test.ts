/** The page for developers: every component is on it, and each example passes the gate at 1280 light, 1280 dark and 320. */
import { readdirSync } from 'node:fs';
import { h } from 'hastscript';
import { beforeAll, expect, it } from 'vitest';
import { toReportFinding } from '../../formats/findings.ts';
import { checkSite } from '../../formats/html/check/index.ts';
import type { ReportFinding } from '../../formats/model.ts';
import { componentSite, everyComponent } from '../../scripts/components/pages.ts';
import { type Component, componentsAddress } from '../../scripts/components/sample.ts';
import { pager } from '../../site/components/pager.ts';

/** Faults put in on purpose: name → the rule that must find it, and how the component is broken. */
const faults: Record<string, { rule: string; says: string; broken: Component['examples'][number] }> = {
	'fault-pager': {
		rule: 'axe/link-name',
		says: 'light colours at 1280',
		broken: {
			name: 'Links without words',
			place: 'above words',
			parts: (sample, address) => {
				const nav = pager({ ...sample.pages.find(({ next }) => next)!, address })!;
				return [JSON.parse(JSON.stringify(nav, (key, value) => (key === 'value' ? '' : value)))];
			},
		},
	},
	'fault-contrast': {
		rule: 'axe/color-contrast',
		says: 'dark colours at 1280',
		broken: { name: 'Grey that only light paper bears', parts: () => [h('p', { style: 'color: #595959' }, 'Words.')] },
	},
	'fault-width': {
		rule: 'scrolls-sideways',
		says: '320',
		broken: { name: 'Wider than a phone', parts: () => [h('canvas', { width: 600, height: 20 })] },
	},
};

let paths: string[];
let found: ReportFinding[];
beforeAll(async () => {
	const broken = Object.fromEntries(Object.entries(faults).map(([name, { broken }]) => [name, { is: 'Broken.', examples: [broken] as const }]));
	const artifacts = await componentSite({ ...everyComponent, Faults: broken });
	paths = artifacts.map(({ path }) => path);
	const { findings } = await checkSite(artifacts, { base: `/${componentsAddress}`, mergePages: false });
	found = findings.map(toReportFinding);
}, 180_000);

it('has an example of every component', () => {
	const files = readdirSync(new URL('../../site/components', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
	const { 'Blocks of a text': _, ...ofTheSite } = everyComponent;
	expect(
		Object.values(ofTheSite)
			.flatMap((group) => Object.keys(group))
			.sort(),
	).toEqual(files.sort());
	for (const file of files) expect(paths).toContain(`example/${file}/1/index.html`);
	expect(paths).toContain('example/block-statement/1/index.html');
});

it('passes the gate, page and examples', () => {
	// The page's frames are pages that are checked themselves.
	const others = found.filter(({ artifact, rule }) => !artifact?.startsWith('example/fault-') && rule !== 'axe/frame-tested');
	expect(others.map(({ rule, artifact, target, message }) => [rule, artifact, target, message])).toEqual([]);
});

it.each(Object.entries(faults))('%s is caught', (name, { rule, says }) => {
	const own = found.filter(({ artifact }) => artifact === `example/${name}/1/index.html`);
	expect(own).toContainEqual(expect.objectContaining({ rule, severity: 'error', message: expect.stringContaining(says) }));
});
