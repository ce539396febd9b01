/** Runs in the browser: puts links, targets, scrolling parts and named parts into groups about which axe must say the same. */
import type { Group } from './group-text.ts';

/**
 * By axe rule; only for the rules asked about, all when none are named. After its first run on a page axe need not run again
 * for what it has answered, on this page or on another: a rule is asked again only where a group is new.
 */
export function groupControls(rules?: readonly string[]): Record<string, Group[]> {
	const gather = (elements: Iterable<Element>, keyOf: (element: Element) => string | undefined): Group[] => {
		const groups = new Map<string, Group>();
		for (const element of elements) {
			const key = element.checkVisibility() ? keyOf(element) : undefined;
			if (key === undefined) continue;
			const group = groups.get(key) ?? { key, members: [] };
			group.members.push(element);
			groups.set(key, group);
		}
		return [...groups.values()];
	};
	const all = (selector: string) => document.querySelectorAll(selector);

	// How many letters of the line that an element stands in are no links. Lines broken by hand or by boxes are not compared.
	type Line = { words: number; shown: number; linked: number; broken: boolean };
	const lines = new Map<Element, Line>();
	const letters = (text: string | null) => (text ?? '').replace(/\s+/g, '').length;
	const lineOf = (element: Element): Line => {
		let block = element.parentElement!;
		while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
		const known = lines.get(block);
		if (known) return known;
		const line = { words: 0, shown: 0, linked: 0, broken: false };
		const walk = (within: Node, inSight: boolean) => {
			for (const child of within.childNodes) {
				if (child.nodeType === Node.TEXT_NODE) {
					line.words += letters(child.nodeValue);
					if (inSight) line.shown += letters(child.nodeValue);
				}
				if (!(child instanceof Element)) continue;
				const { display, position } = getComputedStyle(child);
				const moved = position === 'absolute' || position === 'fixed';
				if (child.matches('br, hr') || (!moved && !/^inline|^none|^contents/.test(display))) line.broken = true;
				else if (child.matches('a[href], button, input, select, textarea, [role="link"], [role="button"]')) line.linked += letters(child.textContent);
				else walk(child, inSight && !moved && child.checkVisibility());
			}
		};
		walk(block, true);
		lines.set(block, line);
		return line;
	};

	// A link must be told from the words around it: by its own look and that of all around it.
	const looks = new Map<Element, string>();
	const look = (element: Element): string => {
		const known = looks.get(element);
		if (known !== undefined) return known;
		const style = getComputedStyle(element);
		const own = [style.display, style.color, style.fontSize, style.fontWeight, style.fontStyle, style.textDecoration, style.border];
		const ground = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.position, style.zIndex];
		const all = `${[element.localName, ...own, ...ground].join()} in ${element.parentElement ? look(element.parentElement) : ''}`;
		looks.set(element, all);
		return all;
	};
	const decoration = (element: Element) => getComputedStyle(element).textDecorationLine;
	const plain = new Map<Element, boolean>();
	/** Neither it nor anything around it is underlined. */
	const isPlain = (element: Element): boolean => {
		const known = plain.get(element);
		if (known !== undefined) return known;
		const answer = decoration(element) === 'none' && (!element.parentElement || isPlain(element.parentElement));
		plain.set(element, answer);
		return answer;
	};
	// The rule is about links in a line with words that are no links, and more than them. It passes what is underlined there
	// and nowhere around, whatever the colours.
	const links = () =>
		gather(all('a[href], [role="link"]'), (link) => {
			if (getComputedStyle(link).display !== 'inline') return undefined;
			if (decoration(link) !== 'none' && link.parentElement && isPlain(link.parentElement)) return undefined;
			const { words, linked, broken } = lineOf(link);
			if (broken) return `link in broken lines on ${location.pathname} ${[...all('*')].indexOf(link)} ${look(link)}`;
			return words > linked ? `link ${look(link)}` : undefined;
		});

	// A target that is large and alone is like every other such; the rest depend on what lies how far from them.
	const targets = (): Group[] => {
		const aims = [...all('a[href], area, button, input, select, textarea, summary, [role], [tabindex], [contenteditable], audio[controls], video[controls]')];
		const shown = aims.filter((element) => element.checkVisibility()).map((element) => ({ element, box: element.getBoundingClientRect() }));
		const reach = 24;
		// By bands of the page, so that a page of thousands of links does not compare each with each.
		const band = 100;
		const bands = new Map<number, { element: Element; box: DOMRect }[]>();
		const bandsOf = ({ top, bottom }: DOMRect) =>
			Array.from(
				{ length: Math.floor((bottom + reach) / band) - Math.floor((top - reach) / band) + 1 },
				(_, index) => Math.floor((top - reach) / band) + index,
			);
		for (const one of shown) for (const at of bandsOf(one.box)) bands.set(at, [...(bands.get(at) ?? []), one]);
		const keyOf = ({ element, box }: { element: Element; box: DOMRect }): string | undefined => {
			const inLine = getComputedStyle(element).display === 'inline';
			// WCAG 2.2, 2.5.8, “inline”: its size is that of the line.
			if (inLine && !lineOf(element).broken && lineOf(element).shown > 0) return undefined;
			const within = (room: number) => (other: DOMRect) =>
				other.left < box.right + room && other.right > box.left - room && other.top < box.bottom + room && other.bottom > box.top - room;
			const around = [...new Set(bandsOf(box).flatMap((at) => bands.get(at)!))].map((other) => other.box).filter((other) => other !== box);
			if (box.width >= reach && box.height >= reach && !around.some(within(0))) return 'target, large and alone';
			const near = around.filter(within(reach)).map((other) => [other.left - box.left, other.top - box.top, other.width, other.height].join());
			return ['target', inLine ? 'inline' : '', element.localName, box.width, box.height, ...near].join(' ');
		};
		// A part with a role, such as a search, is no target unless it takes the focus.
		const takesFocus = ({ element }: { element: Element }) =>
			element.matches('a[href], area, button, input, select, textarea, summary, [tabindex], [contenteditable]');
		const keys = new Map(shown.filter(takesFocus).map((one) => [one.element, keyOf(one)]));
		return gather(keys.keys(), (element) => keys.get(element));
	};

	const scrolls = (element: Element): string | undefined => {
		const { overflowX, overflowY } = getComputedStyle(element);
		const folds = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
		const more = (folds(overflowX) && element.scrollWidth > element.clientWidth) || (folds(overflowY) && element.scrollHeight > element.clientHeight);
		return more ? `scrolls at ${innerWidth} on ${location.pathname} ${[...all('*')].indexOf(element)}` : undefined;
	};

	// What a name or a hidden part holds is in its own HTML, unless it points elsewhere.
	const named = (element: Element): string => {
		const pointing = element.matches('input, select, textarea') || /\s(aria-labelledby|aria-describedby|aria-owns|for)=/.test(element.outerHTML);
		return `shown ${pointing ? location.pathname : ''} ${element.outerHTML}`;
	};
	let names: Group[] | undefined;
	const namesFor = (rule: string) => (): Group[] => {
		names ??= gather(all('a[href], area, button, input, select, textarea, summary, img, svg[role], [role], [aria-hidden]'), named);
		return names.map(({ key, members }) => ({ key: `${rule} ${key}`, members }));
	};
	const gatherers: Record<string, () => Group[]> = {
		'link-in-text-block': links,
		'target-size': targets,
		'scrollable-region-focusable': () => gather(all('body *'), scrolls),
		...Object.fromEntries(['button-name', 'link-name', 'summary-name', 'label', 'image-alt', 'aria-hidden-focus'].map((rule) => [rule, namesFor(rule)])),
	};
	const asked = Object.entries(gatherers).filter(([rule]) => !rules || rules.includes(rule));
	return Object.fromEntries(asked.map(([rule, groups]) => [rule, groups()]));
}
