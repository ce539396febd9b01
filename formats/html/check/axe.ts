/** Turns a page into what axe and the probes of the layout find in it in three modes, 1280 pixels light, 1280 dark and 320 light, and on paper. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { noticedFromAxe } from './axe-words.ts';
import type { Browser, Tab } from './browser/index.ts';
import { groupControls } from './in-page/group-controls.ts';
import { groupText } from './in-page/group-text.ts';
import { judgeContrast } from './in-page/judge-contrast.ts';
import { paperIsDue } from './in-page/probe-paper.ts';
import { makeProbeTools, type Probed } from './in-page/probe-tools.ts';
import { type AxeHit, limitRules, runAxe } from './in-page/run-axe.ts';
import { shownWords } from './in-page/shown-words.ts';
import { type Written, writePage } from './in-page/write-page.ts';
import type { Pieces } from './inline.ts';
import { askedOnce, type Mode, modes, paper, probes } from './modes.ts';
import type { Noticed } from './noticed.ts';
import { noticedFromProbe, onlyByScript } from './probe-words.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
export const axeVersion = (createRequire(import.meta.url)('axe-core/package.json') as { version: string }).version;

/** What a verdict depends on beside the page itself. */
export const axeRecipe = (): string =>
	[
		axeVersion,
		JSON.stringify([modes, paper]),
		judgeContrast,
		groupText,
		groupControls,
		limitRules,
		runAxe,
		writePage,
		makeProbeTools,
		...Object.values(probes),
	].join('\n');

/** Tabs tell each other what axe found nothing in, so that it is looked at once for all of them. */
export interface Exchange {
	/** @returns what a tab calls with what it has learnt, and what gives it what the others have. */
	join(): { tell(keys: readonly string[]): void; hear(): string[] };
}

export function openExchange(): Exchange {
	const unheard: string[][] = [];
	return {
		join() {
			const own: string[] = [];
			unheard.push(own);
			return {
				tell: (keys) => {
					for (const other of unheard) if (other !== own) other.push(...keys);
				},
				hear: () => own.splice(0),
			};
		},
	};
}

export interface AxeTab {
	tab: Tab;
	/** To the others, what was learnt. */
	tell(keys: readonly string[]): void;
	screen(mode: Mode): Promise<unknown>;
	/** Puts a page in the place of the last, and tells the tab what others have cleared. */
	write(page: Pieces, url: string): Promise<unknown>;
}

/** Opens a tab on the site's own origin, without its policy (the inlined styles need that), and puts axe in it once. */
export async function openAxeTab(browser: Browser, blank: string, exchange = openExchange()): Promise<AxeTab> {
	const tab = await browser.openTab({ width: 1280, height: 800, ignoresPolicy: true });
	await tab.open(blank);
	const globals = Object.entries({
		judgeContrast,
		groupText,
		groupControls,
		runAxe,
		writePage,
		shownWords,
		paperIsDue,
		...probes,
	}).map(([name, code]) => `window.${name}=${code};`);
	await tab.evaluate(
		`${readFileSync(axePath, 'utf8')};axe.configure({noHtml:true});${globals.join('')}window.modes=${JSON.stringify(modes)};window.probeTools=(${makeProbeTools})();(${limitRules})()`,
	);
	let wide: number | undefined;
	// Colours first: the page is laid out as soon as its width is set, and would be laid out once more for them.
	const screen = ({ width, colours, medium }: Mode) => {
		const set: Promise<unknown>[] = [
			tab.send('Emulation.setEmulatedMedia', {
				media: medium ?? '',
				features: [
					{ name: 'prefers-color-scheme', value: colours },
					{ name: 'prefers-reduced-motion', value: 'reduce' },
				],
			}),
		];
		if (width !== wide) set.push(tab.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: false }));
		wide = width;
		return Promise.all(set);
	};
	const { tell, hear } = exchange.join();
	const numbers = new Map<string, number>();
	// A style sheet is sent once: it is longer than most pages.
	const write = (page: Pieces, url: string) => {
		const sheets: string[] = [];
		const html = page.map((piece) => {
			if (typeof piece === 'string') return piece;
			if (!numbers.has(piece.css)) {
				numbers.set(piece.css, numbers.size);
				sheets.push(piece.css);
			}
			return numbers.get(piece.css)!;
		});
		return tab.evaluate(`writePage(${JSON.stringify({ html, url, sheets, cleared: hear() } satisfies Written)})`);
	};
	return { tab, screen, write, tell };
}

interface Answer {
	hits: AxeHit[];
	probed: Record<string, Probed[]>;
	learnt: string[];
	/** At 320 pixels only: the passages that are shown, and whether paper may show something else. */
	shown?: string[];
	paperDue?: boolean;
}

/** All that is asked of the page in one mode, as one expression: each answer that is waited for costs milliseconds. */
const question = (mode: Mode, index: number): string =>
	`(async () => ({
		hits: ${mode.options ? `await runAxe(modes[${index}].options)` : '[]'},
		${mode.width === 320 ? 'shown: shownWords(document), paperDue: paperIsDue(),' : ''}
		learnt: learnt.splice(0),
		probed: {${mode.probes.map((name) => `${name}: ${name}()`).join()}},
	}))()`;

export async function runModes({ tab, screen, write, tell }: AxeTab, page: Pieces, url: string, scripted: readonly string[]): Promise<Noticed[]> {
	const found: Noticed[] = [];
	let paperDue = false;
	for (const [index, mode] of [...modes, paper].entries()) {
		if (mode === paper && !paperDue) continue;
		// Sent without waiting: they arrive in order, before what is then asked of the page.
		const set = screen(mode);
		set.catch(() => {}); // heard below
		if (index === 0) await write(page, url);
		const answer = await tab.evaluate<Answer>(question(mode, index));
		tell(answer.learnt);
		found.push(...answer.hits.map((hit) => noticedFromAxe(hit, mode.name)));
		if (answer.shown) found.push(...scripted.filter((words) => !answer.shown!.includes(words)).map(onlyByScript));
		paperDue ||= answer.paperDue ?? false;
		found.push(...Object.entries(answer.probed).flatMap(([name, list]) => list.map((one) => noticedFromProbe(one, askedOnce.includes(name) ? '' : mode.name))));
		await set;
	}
	// Otherwise this page would be laid out and painted once more when the tab is widened for the next.
	await tab.evaluate('document.open(),document.close()');
	return found;
}
