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
	/** Elements that may cut off what they hold, and hold words: worth asking again once letters have grown. */
	cutters(): Element[];
	/** Whether some of its words now lie beyond its edge. */
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
	const wordsOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
	const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
	const cutters = () =>
		[...document.body.querySelectorAll('*')].filter((element) => {
			const { overflowX, overflowY, clipPath } = getComputedStyle(element);
			if (!(cuts(overflowX) || cuts(overflowY)) || clipPath !== 'none' || element instanceof SVGElement) return false;
			return element.clientWidth > 2 && element.clientHeight > 2 && element.textContent!.trim() !== '' && element.checkVisibility();
		});
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
		return beyond;
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
		cutters,
		cutsOff,
		contrast: (colour, ground) => {
			const behind = groundOf(ground);
			const [dark, light] = [luminance(over(channels(colour), behind)), luminance(behind)].sort((a, b) => a - b);
			return (light! + 0.05) / (dark! + 0.05);
		},
	};
}
