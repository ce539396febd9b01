/** Runs in the browser: puts links, targets, scrolling parts and named parts into groups about which axe must say the same. */
import type { Group } from './group-text.ts';

/**
 * By axe rule. After its first run on a page axe need not run again for what it has answered, on this page or on
 * another: a rule is asked again only where a group is new.
 */
export function groupControls(): Record<string, Group[]> {
	const gather = (selector: string, keyOf: (element: Element) => string | undefined): Group[] => {
		const groups = new Map<string, Group>();
		for (const element of document.querySelectorAll(selector)) {
			const key = element.checkVisibility() ? keyOf(element) : undefined;
			if (key === undefined) continue;
			const group = groups.get(key) ?? { key, members: [] };
			group.members.push(element);
			groups.set(key, group);
		}
		return [...groups.values()];
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

	// A target that is large and alone is like every other such; the rest depend on what lies how far from them.
	const aim = 'a[href], area, button, input, select, textarea, summary, [role], [tabindex], audio[controls], video[controls]';
	const targets = [...document.querySelectorAll(aim)].filter((element) => element.checkVisibility());
	const boxes = new Map(targets.map((element) => [element, element.getBoundingClientRect()]));
	const geometry = (element: Element): string => {
		const box = boxes.get(element) ?? element.getBoundingClientRect();
		const near = (other: DOMRect) =>
			other !== box && other.left < box.right + 24 && other.right > box.left - 24 && other.top < box.bottom + 24 && other.bottom > box.top - 24;
		const touches = (other: DOMRect) => other !== box && other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top;
		const others = [...boxes.values()];
		const inText = getComputedStyle(element).display === 'inline' ? 'inline' : '';
		if (!inText && box.width >= 24 && box.height >= 24 && !others.some(touches)) return 'target, large and alone';
		const around = others.filter(near).map((other) => [other.left - box.left, other.top - box.top, other.width, other.height].join());
		return ['target', inText, element.localName, box.width, box.height, ...around].join(' ');
	};

	const scrolls = (element: Element): string | undefined => {
		const { overflowX, overflowY } = getComputedStyle(element);
		const folds = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
		const more = (folds(overflowX) && element.scrollWidth > element.clientWidth) || (folds(overflowY) && element.scrollHeight > element.clientHeight);
		return more ? `scrolls at ${innerWidth} on ${location.pathname} ${[...document.querySelectorAll('*')].indexOf(element)}` : undefined;
	};

	// What a name or a hidden part holds is in its own HTML, unless it points elsewhere.
	const named = (element: Element): string => {
		const pointing = element.matches('input, select, textarea') || /\s(aria-labelledby|aria-describedby|aria-owns|for)=/.test(element.outerHTML);
		return `shown ${pointing ? location.pathname : ''} ${element.outerHTML}`;
	};
	const names = gather('a[href], area, button, input, select, textarea, summary, img, svg[role], [role], [aria-hidden]', named);
	return {
		'link-in-text-block': gather('a[href], [role="link"]', (link) => `link ${look(link)}`),
		'target-size': gather(aim, geometry),
		'scrollable-region-focusable': gather('body *', scrolls),
		...Object.fromEntries(
			['button-name', 'link-name', 'summary-name', 'label', 'image-alt', 'aria-hidden-focus'].map((rule) => [
				rule,
				names.map(({ key, members }): Group => ({ key: `${rule} ${key}`, members })),
			]),
		),
	};
}
