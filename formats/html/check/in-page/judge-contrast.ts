/** Runs in the browser: decides what axe leaves open about contrast, from the colours the styles give, or says that it can't. */

export interface Contrast {
	/** 1 to 21. */
	contrastRatio: number;
	/** `4.5:1`. */
	expectedContrastRatio: string;
}
export type ContrastProblem = 'enough' | 'unknown' | Contrast;

/**
 * axe gives up on single characters, on symbols, on text outside the window and beside `::before`, and on gradients. There
 * the text's colour is held against every colour that can lie behind it: backgrounds up to the first opaque one, of
 * pseudo-elements too, and the stops of gradients. Pictures behind text, overlaps and shadows stay unknown.
 */
export function judgeContrast(element: Element, data: Contrast & { messageKey?: string }): ContrastProblem {
	type Colour = [red: number, green: number, blue: number, alpha: number];
	const cannot = ['bgImage', 'imgNode', 'bgOverlap', 'fgOnShadowColor', 'complexTextShadows'];
	if (data.messageKey && cannot.includes(data.messageKey)) return 'unknown';
	const canvas = new OffscreenCanvas(1, 1).getContext('2d', {
		willReadFrequently: true,
	})!;
	const colour = (css: string): Colour => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = css;
		canvas.fillRect(0, 0, 1, 1);
		const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
		return [red!, green!, blue!, alpha! / 255];
	};
	const over = (top: Colour, below: Colour): Colour => {
		const mix = (i: 0 | 1 | 2) => top[i] * top[3] + below[i] * (1 - top[3]);
		return [mix(0), mix(1), mix(2), 1];
	};
	const luminance = ([red, green, blue]: Colour) => {
		const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
		return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
	};
	const chain: Element[] = [];
	for (let at: Element | null = element; at; at = at.parentElement) chain.unshift(at);
	let behind: Colour[] = [colour('Canvas')];
	for (const at of chain) {
		for (const pseudo of [undefined, '::before', '::after']) {
			const style = getComputedStyle(at, pseudo);
			if (pseudo && (style.content === 'none' || style.content === 'normal')) continue;
			if (!pseudo && Number(style.opacity) < 1) return 'unknown';
			const stops =
				style.backgroundImage === 'none'
					? []
					: /gradient\(/.test(style.backgroundImage) && !/url\(/.test(style.backgroundImage)
						? (style.backgroundImage.match(/(?:rgba?|color|oklch|oklab|lab|lch|hsla?)\([^()]*\)/g) ?? [])
						: undefined;
			if (!stops) return 'unknown';
			const plain = behind.map((below) => over(colour(style.backgroundColor), below));
			const painted = stops.length ? stops.flatMap((stop) => plain.map((below) => over(colour(stop), below))) : plain;
			// A pseudo-element may cover the text's ground or lie beside it: both are looked at.
			behind = pseudo ? [...behind, ...painted].slice(0, 64) : painted;
		}
	}
	const own = getComputedStyle(element);
	const text = colour(own.color);
	const size = Number.parseFloat(own.fontSize);
	const needed = size >= 24 || (size >= 18.66 && Number(own.fontWeight) >= 700) ? 3 : 4.5;
	const grounds = behind.map((below) => ({
		ground: luminance(below),
		ink: luminance(over(text, below)),
	}));
	const ratios = grounds.map(({ ground, ink }) => (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05));
	// Between two stops a gradient passes through every lightness: ink that lies between them vanishes somewhere.
	const vanishes = grounds.some(({ ground, ink }) => ground < ink) && grounds.some(({ ground, ink }) => ground > ink);
	const worst = vanishes ? 1 : Math.min(...ratios);
	return worst >= needed
		? 'enough'
		: {
				contrastRatio: Math.floor(worst * 100) / 100,
				expectedContrastRatio: `${needed}:1`,
			};
}
