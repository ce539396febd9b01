/** The path that a folder was built for, as its files tell it. */
import { expect, test } from 'vitest';
import type { Artifact } from '../../formats/model.ts';
import { baseOf } from '../../scripts/check/base-of.ts';
import { smallSite } from '../html/check/small-site.ts';

const without = (artifacts: Artifact[], path: string) => artifacts.filter((artifact) => artifact.path !== path);
const lost = (html: string): Artifact[] => smallSite({ files: { '404.html': html } });

test('is in the addresses of the page for lost readers', () => {
	expect(baseOf(smallSite())).toBe('/base/');
	expect(baseOf(lost('<link rel="stylesheet" href="/strategies/da/assets/site.css?v=2">'))).toBe('/strategies/da/');
	expect(baseOf(lost('<link rel="stylesheet" href="/assets/site.css">'))).toBe('/');
});

test('is the top where nothing of the folder is named there', () => {
	expect(baseOf(without(smallSite(), '404.html'))).toBe('/');
	expect(baseOf(lost('<a href="//example.org/assets/site.css">A</a> <a href="https://example.org/">B</a> <a href="/help/">C</a>'))).toBe('/');
	expect(baseOf([])).toBe('/');
});
