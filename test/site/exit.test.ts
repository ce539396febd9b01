/** What "Exit this page" does in a browser, over a small stand-in for one. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

const script = readFileSync(new URL('../../site/assets/exit.js', import.meta.url), 'utf8');

type Listener = (event: Record<string, unknown>) => void;

/** A page with the exit link, a clock that a test moves, and a record of where the reader was taken. */
function open() {
	const listeners = new Map<string, Listener>();
	const listen = (from: string) => (type: string, listener: Listener) => void listeners.set(`${from} ${type}`, listener);
	const classes = new Set<string>();
	const went: string[] = [];
	const timers = new Map<number, () => void>();
	const live = { className: '', textContent: '', setAttribute() {} };
	const dataset = {
		twoMore: 'two more',
		oneMore: 'one more',
		timedOut: 'still here',
		exiting: 'leaving',
	};
	const link = {
		href: 'https://weather.example/',
		dataset,
		after() {},
		addEventListener: listen('link'),
	};
	const document = {
		title: 'Getting help',
		getElementById: () => link,
		createElement: () => live,
		addEventListener: listen('document'),
		documentElement: {
			classList: { add: (name: string) => classes.add(name) },
		},
	};
	const window = {
		location: { replace: (url: string) => went.push(url) },
		addEventListener: listen('window'),
		setTimeout: (run: () => void) => timers.set(timers.size + 1, run).size,
		clearTimeout: (id: number) => timers.delete(id),
	};
	runInNewContext(script, { document, window });
	const fire = (name: string, event: Record<string, unknown> = {}) => listeners.get(name)?.({ preventDefault() {}, ...event });
	const press = (key: string) => {
		fire('document keydown', { key });
		fire('document keyup', { key });
	};
	const wait = () => {
		for (const run of timers.values()) run();
	};
	return { fire, press, wait, classes, went, live, document };
}

describe('exit this page', () => {
	test('a click covers the page at once and goes elsewhere in its place', () => {
		const page = open();
		page.fire('link click');
		expect([...page.classes]).toEqual(['leaving']);
		expect(page.went).toEqual(['https://weather.example/']);
		expect(page.document.title).not.toContain('help');
	});

	test('Shift three times leaves, and each press says how many are left', () => {
		const page = open();
		page.press('Shift');
		expect(page.live.textContent).toBe('two more');
		page.press('Shift');
		expect(page.live.textContent).toBe('one more');
		expect(page.went).toEqual([]);
		page.press('Shift');
		expect(page.went).toHaveLength(1);
	});

	test('three presses that take too long stay, and say so', () => {
		const page = open();
		page.press('Shift');
		page.press('Shift');
		page.wait();
		expect(page.live.textContent).toBe('still here');
		page.press('Shift');
		expect(page.went).toEqual([]);
	});

	test('Shift held for another key neither counts nor speaks', () => {
		const page = open();
		for (let i = 0; i < 4; i++) {
			page.fire('document keydown', { key: 'Shift' });
			page.fire('document keydown', { key: 'Tab' });
			page.fire('document keyup', { key: 'Tab' });
			page.fire('document keyup', { key: 'Shift' });
		}
		expect([page.went, page.live.textContent]).toEqual([[], '']);
	});

	test('a page that the Back button brings back leaves again; one that was never left stays', () => {
		const left = open();
		left.fire('link click');
		left.fire('window pageshow', { persisted: true });
		expect(left.went).toHaveLength(2);
		const stayed = open();
		stayed.fire('window pageshow', { persisted: true });
		expect(stayed.went).toEqual([]);
	});

	test('it is small and stores nothing', () => {
		expect(script.length).toBeLessThan(3000);
		expect(script).not.toMatch(/cookie|Storage|indexedDB|fetch\(/);
	});
});
