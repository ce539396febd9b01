/** Runs in the browser: opens a published page in a frame and says what was stored, refused or not loaded, what sticks out, moves or holds the focus. */

export interface Look {
	/** Pictures that did not load. */
	pictures: { target: string; path?: string }[];
	/** What the policy refused: the directive and what was refused. */
	refused: { directive: string; blocked: string }[];
	/** `a cookie`, `localStorage`… */
	stored: string[];
	/** Elements that reach beyond the window, innermost first; empty when nothing scrolls sideways. */
	wide: { target: string; path?: string; pixels: number }[];
	/** What moves without end for a reader who asked for less motion. */
	moving: { target: string; path?: string }[];
	/** What does not let the Tab key out. */
	traps: { target: string; path?: string }[];
	/** Passages that are shown now that scripts have run. */
	words: string[];
	/** Of a `<meta>` policy. */
	policy?: string;
}

declare global {
	interface Window {
		shownWords(page: Document): string[];
		tryKeys(page: Document): Element[];
	}
}

export interface Kept {
	refused: Look['refused'];
	stored: string[];
}

/** Navigates the frame of the empty page around it. @returns `undefined` when the page does not load in 15 s. */
export async function look(url: string): Promise<Look | undefined> {
	const frame = document.querySelector('iframe')!;
	const pause = (milliseconds: number) => new Promise<'late'>((resolve) => setTimeout(resolve, milliseconds, 'late'));
	const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
	frame.contentWindow!.location.replace(url);
	if ((await Promise.race([loaded, pause(15_000)])) === 'late') return undefined;
	const view = frame.contentWindow as Window & typeof globalThis & { __kept?: Kept };
	const page = frame.contentDocument;
	if (!page || !view.__kept) return undefined;

	const pathOf = (element: Element): { path?: string } => {
		const steps: number[] = [];
		let at: Element | null = element;
		for (; at && at.id !== 'content'; at = at.parentElement) if (at.parentElement) steps.unshift([...at.parentElement.children].indexOf(at));
		return at ? { path: steps.join('.') } : {};
	};
	const place = (element: Element): { target: string; path?: string } => {
		const source = element.getAttribute('src');
		const rest = element.id
			? `#${CSS.escape(element.id)}`
			: source
				? `[src="${source}"]`
				: [...element.classList].map((name) => `.${CSS.escape(name)}`).join('');
		return { target: element.localName + rest, ...pathOf(element) };
	};

	const pictures = [...page.images];
	for (const picture of pictures) picture.loading = 'eager';
	const arrived = (picture: HTMLImageElement) => picture.complete || new Promise((resolve) => picture.decode().then(resolve, resolve));
	const settled = Promise.all(pictures.map(arrived));
	await Promise.race([settled.then(() => page.fonts.ready), pause(3000)]);

	const left = [page.cookie ? 'a cookie' : '', view.localStorage.length ? 'localStorage' : '', view.sessionStorage.length ? 'sessionStorage' : ''];
	const stored = [...new Set([...view.__kept.stored, ...left.filter(Boolean)])];
	view.localStorage.clear();
	view.sessionStorage.clear();

	const width = page.documentElement.clientWidth;
	const hides = [page.documentElement, page.body].some((element) => ['hidden', 'clip'].includes(view.getComputedStyle(element).overflowX));
	const scrolls = page.documentElement.scrollWidth > width || page.body.scrollWidth > width;
	const inScroller = (element: Element) => {
		for (let at = element.parentElement; at && at !== page.body; at = at.parentElement) if (view.getComputedStyle(at).overflowX !== 'visible') return true;
		return false;
	};
	// A box that is narrow enough may hold words that are not.
	const rightOf = (element: Element, box: DOMRect) =>
		view.getComputedStyle(element).overflowX === 'visible' && element.clientWidth ? Math.max(box.right, box.left + element.scrollWidth) : box.right;
	const boxes =
		scrolls || hides
			? [...page.body.querySelectorAll('*')]
					.map((element) => ({ element, box: element.getBoundingClientRect() }))
					.map(({ element, box }) => ({
						element,
						box,
						right: rightOf(element, box),
					}))
			: [];
	const beyond = boxes.filter(({ element, box, right }) => right > width + 1 && box.height > 1 && !inScroller(element));
	const innermost = beyond.filter(({ element }) => !beyond.some((other) => other.element !== element && element.contains(other.element)));
	const wide = innermost.slice(0, 5).map(({ element, right }) => ({
		...place(element),
		pixels: Math.ceil(right - width),
	}));
	if (scrolls && !hides && !wide.length)
		wide.push({
			target: 'html',
			pixels: page.documentElement.scrollWidth - width,
		});
	const moving = page
		.getAnimations()
		.filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY)
		.flatMap(({ effect }) => (effect as KeyframeEffect).target ?? []);
	const words = window.shownWords(page);
	const traps = window.tryKeys(page);
	const policy = page.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.getAttribute('content');
	return {
		pictures: pictures.filter((picture) => picture.complete && picture.naturalWidth === 0).map(place),
		refused: view.__kept.refused,
		stored,
		wide,
		moving: moving.map(place),
		traps: traps.map(place),
		words,
		...(policy && { policy }),
	};
}
