/** Runs in the browser: what several probes of the layout ask: where an element is, what is cut off, what a colour comes to. */

/** A thing that a probe noticed; `probe-words.ts` says it in words. */
export interface Probed {
	rule: string;
	target: string;
	/** Element-child indexes from `#content`, when inside it. */
	path?: string;
	/** The element's words, cut short. */
	text: string;
	/** A figure or another thing that the message needs. */
	detail?: string;
}

export interface ProbeTools {
	probed(rule: string, element: Element, detail?: string): Probed;
	/**
	 * A number for all that a style sheet can tell the element by: its style sheets, the names, classes and other attributes of
	 * it and of what it stands in, and its place among its neighbours. Two elements with the same one look alike.
	 */
	styleKey(element: Element): number;
	/**
	 * Those of the elements of whose like nothing has been cleared under this name, on whichever page of this tab, and a way to
	 * clear the likes of all but the failing ones.
	 */
	open<T extends Element>(
		name: string,
		elements: readonly T[],
		keyOf?: (element: T) => string | number,
	): { due: T[]; settle(failing: readonly Element[]): void };
	/** The same with the words of what it stands in, for what depends on how long they are. */
	withWords(element: Element): string;
	/** Elements that may cut off what they hold, and hold words: worth asking again once letters have grown. */
	cutters(): Element[];
	/** Whether some of its words now lie beyond its edge, and the page's title does not say them in full. */
	cutsOff(element: Element): boolean;
	/** Luminance of a colour laid over another, and of the ground behind an element; WCAG 2.2, “relative luminance”. */
	contrast(colour: string, ground: Element | null): number;
}

declare global {
	interface Window {
		probeTools: ProbeTools;
	}
}

export function makeProbeTools(): ProbeTools {
	const pathOf = (element: Element): { path?: string } => {
		const steps: number[] = [];
		for (let at: Element | null = element; at; at = at.parentElement) {
			if (at.id === 'content') return { path: steps.join('.') };
			if (at.parentElement) steps.unshift([...at.parentElement.children].indexOf(at));
		}
		return {};
	};
	const selectorOf = (element: Element) =>
		element.localName + (element.id ? `#${CSS.escape(element.id)}` : [...element.classList].map((name) => `.${CSS.escape(name)}`).join(''));
	const wordsIn = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
	const wordsOf = (element: Element) => (element.getAttribute('aria-label') ?? wordsIn(element)).slice(0, 60);
	const numbers = new Map<string, number>();
	const number = (of: string) => {
		const known = numbers.get(of) ?? numbers.size + 1;
		numbers.set(of, known);
		return known;
	};
	const known = new WeakMap<Element, number>();
	let css = '';
	const styles = (): number => {
		css = [...document.querySelectorAll('style')].map((style) => style.media + style.textContent).join('\n');
		return number(css);
	};
	/** Values that say where something is or what it says, not how it looks. */
	const silent = [
		'id',
		'href',
		'src',
		'alt',
		'title',
		'aria-label',
		'd',
		'poster',
		'content',
		'value',
		'headers',
		'for',
		'aria-labelledby',
		'aria-describedby',
	];
	const ownKey = (element: Element): string => {
		const attributes = [...element.attributes].map(({ name, value }) => (silent.includes(name) || name.startsWith('data-') ? name : `${name}=${value}`)).sort();
		const scheme = /^[a-z]+:/i.exec(element.getAttribute('href') ?? '')?.[0] ?? '';
		const id = element.id && css.includes(`#${CSS.escape(element.id)}`) ? element.id : '';
		const place = [element.previousElementSibling?.localName, element.nextElementSibling === null].join();
		return [element.localName, ...attributes, scheme, id, place].join(' ');
	};
	const styleKey = (element: Element): number => {
		const found = known.get(element);
		if (found !== undefined) return found;
		const around = element.parentElement ? styleKey(element.parentElement) : styles();
		const key = number(`${around} ${ownKey(element)}`);
		known.set(element, key);
		return key;
	};
	const cleared = new Set<string>();
	const open: ProbeTools['open'] = (name, elements, keyOf = styleKey) => {
		const keyed = elements.map((element) => ({ element, key: `${name} ${keyOf(element)}` }));
		const due = keyed.filter(({ key }) => !cleared.has(key));
		return {
			due: due.map(({ element }) => element),
			settle: (failing) => {
				const doubted = new Set(due.filter(({ element }) => failing.includes(element)).map(({ key }) => key));
				for (const { key } of due) if (!doubted.has(key)) cleared.add(key);
			},
		};
	};
	const clipping = new Map<string, boolean>();
	const mayClip = (element: Element): boolean => {
		const key = `${innerWidth} ${styleKey(element)}`;
		const found = clipping.get(key);
		if (found !== undefined) return found;
		const { overflowX, overflowY, clipPath } = getComputedStyle(element);
		const may = (cuts(overflowX) || cuts(overflowY)) && clipPath === 'none' && !(element instanceof SVGElement);
		clipping.set(key, may);
		return may;
	};
	const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
	const cutters = () =>
		[...document.body.querySelectorAll('*')].filter(
			(element) => mayClip(element) && element.clientWidth > 2 && element.clientHeight > 2 && element.textContent.trim() !== '' && element.checkVisibility(),
		);
	const cutsOff = (element: Element): boolean => {
		const style = getComputedStyle(element);
		const box = element.getBoundingClientRect();
		const words = document.createRange();
		words.selectNodeContents(element);
		const beyond = [...words.getClientRects()].some(
			(line) =>
				line.width > 2 &&
				((cuts(style.overflowY) && (line.bottom > box.bottom + line.height / 4 || line.top < box.top - line.height / 4)) ||
					(cuts(style.overflowX) && (line.right > box.right + 2 || line.left < box.left - 2))),
		);
		return beyond && !document.title.includes(wordsIn(element));
	};
	const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
	const channels = (colour: string): [number, number, number, number] => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = colour;
		canvas.fillRect(0, 0, 1, 1);
		const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
		return [red!, green!, blue!, alpha! / 255];
	};
	const luminance = (colour: readonly number[]) => {
		const [red, green, blue] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
		return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
	};
	const over = ([red, green, blue, alpha]: readonly number[], below: readonly number[]) =>
		[red!, green!, blue!].map((value, index) => value * alpha! + below[index]! * (1 - alpha!));
	const groundOf = (element: Element | null): number[] => {
		if (!element) return channels('Canvas').slice(0, 3);
		const own = channels(getComputedStyle(element).backgroundColor);
		return own[3] === 1 ? own.slice(0, 3) : over(own, groundOf(element.parentElement));
	};
	return {
		probed: (rule, element, detail) => ({
			rule,
			target: selectorOf(element),
			...pathOf(element),
			text: wordsOf(element),
			...(detail !== undefined && { detail }),
		}),
		styleKey,
		withWords: (element) => `${styleKey(element)} ${element.parentElement!.textContent}`,
		open,
		cutters,
		cutsOff,
		contrast: (colour, ground) => {
			const behind = groundOf(ground);
			const [dark, light] = [luminance(over(channels(colour), behind)), luminance(behind)].sort((a, b) => a - b);
			return (light! + 0.05) / (dark! + 0.05);
		},
	};
}
