/** Turns a page into what axe finds in it in three modes: 1280 pixels light, 1280 dark, 320 light. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Browser, Page as Tab } from 'playwright-core';
import { groupControls } from './in-page/group-controls.ts';
import { groupText } from './in-page/group-text.ts';
import { judgeContrast } from './in-page/judge-contrast.ts';
import { type AxeHit, limitContrast, runAxe } from './in-page/run-axe.ts';
import { writePage } from './in-page/write-page.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
export const axeVersion = (createRequire(import.meta.url)('axe-core/package.json') as { version: string }).version;

/** Captions and autoplay axe only asks a person to look at; `links.ts` decides them. */
const everything: axeCore.RunOptions = {
	runOnly: {
		type: 'tag',
		values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	},
	rules: {
		'video-caption': { enabled: false },
		'no-autoplay-audio': { enabled: false },
	},
};
const only = (...values: string[]): axeCore.RunOptions => ({
	runOnly: { type: 'rule', values },
});

export interface Mode {
	/** As findings say it. */
	name: string;
	width: number;
	colours: 'light' | 'dark';
	options: axeCore.RunOptions;
}

/**
 * After everything in the first mode come only the rules whose answer can differ, and of those the ones that meet
 * something new. At 320 other controls may show, so that names are asked for again.
 */
export const modes: readonly Mode[] = [
	{
		name: 'light colours at 1280 pixels',
		width: 1280,
		colours: 'light',
		options: everything,
	},
	{
		name: 'dark colours at 1280 pixels',
		width: 1280,
		colours: 'dark',
		options: only('color-contrast', 'link-in-text-block'),
	},
	{
		name: 'light colours at 320 pixels',
		width: 320,
		colours: 'light',
		options: only(
			'color-contrast',
			'link-in-text-block',
			'target-size',
			'scrollable-region-focusable',
			'button-name',
			'link-name',
			'summary-name',
			'label',
			'image-alt',
			'aria-hidden-focus',
		),
	},
];

/** What a verdict depends on beside the page itself. */
export const axeRecipe = (): string =>
	[axeVersion, JSON.stringify(modes), judgeContrast, groupText, groupControls, limitContrast, runAxe, writePage].join('\n');

export interface AxeTab {
	tab: Tab;
	/** Asks the browser itself: Playwright's own ways resize a window that nobody looks at, which takes 30 ms a page. */
	screen(mode: Mode): Promise<unknown>;
}

/** Opens a tab on the site's own origin, without its policy (the inlined styles need that), and puts axe in it once. */
export async function openAxeTab(browser: Browser, blank: string): Promise<AxeTab> {
	const context = await browser.newContext({
		bypassCSP: true,
		reducedMotion: 'reduce',
		viewport: { width: 1280, height: 800 },
	});
	const tab = await context.newPage();
	await tab.goto(blank);
	const globals = Object.entries({
		judgeContrast,
		groupText,
		groupControls,
		runAxe,
		writePage,
	}).map(([name, code]) => `window.${name}=${code};`);
	await tab.evaluate(
		`${readFileSync(axePath, 'utf8')};axe.configure({noHtml:true});${globals.join('')}window.modes=${JSON.stringify(modes)};(${limitContrast})()`,
	);
	const devTools = await context.newCDPSession(tab);
	const screen = ({ width, colours }: Mode) =>
		Promise.all([
			devTools.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: false }),
			devTools.send('Emulation.setEmulatedMedia', {
				features: [
					{ name: 'prefers-color-scheme', value: colours },
					{ name: 'prefers-reduced-motion', value: 'reduce' },
				],
			}),
		]);
	return { tab, screen };
}

/** @returns what axe found, mode by mode, in the order of `modes`. */
export async function runModes({ tab, screen }: AxeTab, html: string, url: string): Promise<AxeHit[][]> {
	const found: AxeHit[][] = [];
	for (const [index, mode] of modes.entries()) {
		// Sent without waiting: they arrive in order, before what is then asked of the page.
		const set = screen(mode);
		if (index === 0) await tab.evaluate(`writePage(${JSON.stringify({ html, url })})`);
		found.push(await tab.evaluate<AxeHit[]>(`runAxe(modes[${index}].options)`));
		await set;
	}
	// Otherwise this page would be laid out and painted once more when the tab is widened for the next.
	await tab.evaluate('document.open(),document.close()');
	return found;
}
