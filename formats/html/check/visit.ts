/** Visits a page as it will be published, over http and under its own policy, at 320 pixels, and says what went wrong. */
import type { Browser, Tab } from './browser/index.ts';
import { type Look, look } from './in-page/look.ts';
import { shownWords } from './in-page/shown-words.ts';
import { tryKeys } from './in-page/try-keys.ts';
import { watch } from './in-page/watch.ts';
import type { Noticed } from './noticed.ts';
import { policyProblem } from './policy.ts';

/** What a verdict depends on beside the page itself. */
export const visitRecipe = (): string => [look, shownWords, tryKeys, watch].join('\n');

/**
 * A tab with an empty page of the same origin and one frame of 320 pixels. Visiting in the frame costs a third of a
 * visit in the tab, as the browser need not build a new window each time; the policy holds in it just the same. It is not
 * painted, as nobody looks.
 */
export async function openVisitTab(browser: Browser, blank: string): Promise<Tab> {
	const tab = await browser.openTab({ width: 400, height: 900, tells: true });
	await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watch})()` });
	await tab.open(blank);
	const frame = '<iframe width="320" height="800" style="border:0;visibility:hidden"></iframe>';
	await tab.evaluate(`document.open();document.write(${JSON.stringify(frame)});document.close()`);
	await tab.evaluate(`window.look=${look};window.shownWords=${shownWords};window.tryKeys=${tryKeys};0`);
	return tab;
}

/** Longer than a page may take to load. */
const endlessMs = 20_000;

export interface Visited {
	noticed: Noticed[];
	/** Passages that are shown when scripts have run. */
	words: string[];
}

/** @param url absolute, on the loopback server. @param setsCookie whether the site's headers for it hold one. @param patience milliseconds until a script counts as endless. */
export async function visitPage(tab: Tab, url: string, setsCookie = false, patience = endlessMs): Promise<Visited> {
	const found: Noticed[] = [];
	let policy: string | undefined;
	const { origin } = new URL(url);
	const asked = (address: string) => void (foreign(address, origin) && found.push(foreignRequest(address)));
	const failed = (message = '') => void found.push(scriptError(message));
	const listening = [
		tab.on('Network.requestWillBeSent', ({ request }) => asked(request.url)),
		tab.on('Network.webSocketCreated', (socket) => asked(socket.url)),
		tab.on('Network.responseReceived', ({ response }) => {
			if (response.url === url) policy = headerOf(response.headers, 'content-security-policy');
			else if (response.status >= 400 && !foreign(response.url, origin)) found.push(notThere(response.url.slice(origin.length)));
		}),
		tab.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => failed(exception?.description ?? text)),
		tab.on(
			'Runtime.consoleAPICalled',
			({ type, args }) => type === 'error' && failed(args.map(({ value, description }) => value ?? description ?? '').join(' ')),
		),
		// What the browser itself prevents (a question on leaving, say) is no fault of a script.
		tab.on(
			'Log.entryAdded',
			({ entry: { level, source, text } }) => level === 'error' && source !== 'intervention' && !toldElsewhere.test(text) && failed(text),
		),
	];
	// A script without an end would keep the tab, and with it the build, for ever.
	let endless = false;
	const overdue = setInterval(() => {
		if (!endless) found.push(endlessScript);
		endless = true;
		tab.send('Runtime.terminateExecution').catch(() => {}); // it has ended by itself
	}, patience);
	try {
		const seen = await tab.evaluate<Look | undefined>(`look(${JSON.stringify(url)})`).catch((error) => {
			if (endless) return undefined;
			throw error;
		});
		if (!seen) return { noticed: [...found, doesNotLoad], words: [] };
		const stored = [...new Set([...seen.stored, ...(setsCookie ? ['a cookie'] : [])])];
		return { noticed: [...found, ...policyProblem(policy, seen.policy), ...fromLook({ ...seen, stored })], words: seen.words };
	} finally {
		clearInterval(overdue);
		for (const end of listening) end();
	}
}

/** The protocol has one line for each time that a header was sent. */
const headerOf = (headers: Record<string, string>, wanted: string): string | undefined =>
	Object.entries(headers)
		.find(([name]) => name.toLowerCase() === wanted)?.[1]
		.replaceAll('\n', ', ');

/** What is refused or missing has a finding of its own. */
const toldElsewhere = /Content Security Policy|Failed to load resource/;

const foreign = (url: string, origin: string) => /^(https?|wss?):/.test(url) && new URL(url).origin !== origin;

const doesNotLoad: Noticed = {
	rule: 'page-does-not-load',
	severity: 'error',
	message: 'The page does not load in a browser.',
	hint: 'Take away the part of the page that keeps it from loading.',
};
const foreignRequest = (url: string): Noticed => ({
	rule: 'request-to-another-host',
	severity: 'error',
	message: `The page asks another host for ${url}.`,
	hint: 'Serve the file from this site: readers must not be seen by anyone else.',
});
const notThere = (path: string): Noticed => ({
	rule: 'missing-file',
	severity: 'error',
	message: `The page asks for ${path}, which the site does not have.`,
	hint: 'Correct the address, or add the file.',
});
const scriptError = (message: string): Noticed => ({
	rule: 'script-error',
	severity: 'error',
	message: `A script of the page fails: ${message.split('\n')[0]!.replace(/\.$/, '')}.`,
	hint: 'Mend the script.',
});
const endlessScript: Noticed = {
	rule: 'script-error',
	severity: 'error',
	message: 'A script of the page does not end, so that nothing on the page answers.',
	hint: 'Find the loop in the script that has no end.',
};

function fromLook({ pictures, refused, stored, wide, moving, traps }: Look): Noticed[] {
	const error = (rule: string, message: string, hint: string, at: { target?: string; path?: string } = {}): Noticed => ({
		rule,
		severity: 'error',
		message,
		hint,
		...at,
	});
	return [
		...pictures.map(({ target, path }) =>
			error('picture-not-loaded', 'A picture does not load.', 'See that the file is there and is what its ending says.', {
				target,
				...(path !== undefined && { path }),
			}),
		),
		...refused.map(({ directive, blocked }) =>
			error(
				'content-security-policy',
				`The page's own security policy refuses something in it: ${directive} (${blocked || 'inline'}).`,
				'Move inline scripts and styles into files of the site; fetch nothing from elsewhere.',
			),
		),
		...stored.map((what) =>
			error('stored-on-device', `The page leaves something on the reader's device: ${what}.`, 'Store nothing: someone who shares the device could find it.'),
		),
		...wide.map(({ pixels, ...at }) =>
			error(
				'scrolls-sideways',
				`At 320 pixels something sticks out by ${pixels} pixels, so readers must scroll sideways to read it.`,
				'Let it wrap or shrink, or put a wide table in a part of its own that scrolls.',
				at,
			),
		),
		...moving.map((at) =>
			error(
				'endless-motion',
				'Something moves without end, also for readers whose device asks for less motion.',
				'End it, or put it inside @media (prefers-reduced-motion: no-preference).',
				at,
			),
		),
		...traps.map((at) =>
			error(
				'keyboard-trap',
				'The Tab key does not lead out of something on the page.',
				'Let the script leave the Tab key alone, and not take the focus back.',
				at,
			),
		),
	];
}
