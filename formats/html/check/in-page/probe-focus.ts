/** Runs in the browser: puts the focus on everything that can have it, and says where it cannot be seen. */
import type { Probed } from './probe-tools.ts';

/** WCAG 2.2, 2.4.7 and 2.4.11. The tab must believe that it has the focus, as ours do. */
export function probeFocus(): Probed[] {
	const { probed, open } = window.probeTools;
	const all = [
		...document.body.querySelectorAll<HTMLElement>(
			'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], audio[controls], video[controls]',
		),
	];
	const stops = all.filter(
		(element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled') && !element.closest('[inert]'),
	);

	const shown = [
		'outlineStyle',
		'outlineWidth',
		'outlineColor',
		'outlineOffset',
		'boxShadow',
		'borderTopColor',
		'borderBottomColor',
		'borderBottomWidth',
		'backgroundColor',
		'color',
		'textDecorationLine',
		'textDecorationThickness',
		'transform',
		'clipPath',
	] as const;
	const lookOf = (element: Element) =>
		[element, element.parentElement, ...element.children]
			.flatMap((at) =>
				at
					? ['', '::before', '::after'].map((pseudo) => {
							const style = getComputedStyle(at, pseudo || null);
							if (pseudo && (style.content === 'none' || style.content === 'normal')) return '';
							const ring =
								style.outlineStyle === 'none' || style.outlineWidth === '0px' || /, 0\)$/.test(style.outlineColor)
									? ''
									: [style.outlineStyle, style.outlineWidth, style.outlineColor].join(' ');
							return [ring, ...shown.slice(4).map((name) => style[name])].join();
						})
					: [],
			)
			.join('|');
	const found: Probed[] = [];
	const fresh = open('focus', stops);
	const resting = fresh.due.map(lookOf);
	const unseen: Element[] = [];
	for (const [index, stop] of fresh.due.entries()) {
		stop.focus({ preventScroll: true });
		if (document.activeElement !== stop) continue;
		const box = stop.getBoundingClientRect();
		const away = box.right + scrollX <= 0 || box.bottom + scrollY <= 0 || box.width < 2 || box.height < 2;
		if (away || (lookOf(stop) === resting[index] && !stop.matches('audio, video'))) unseen.push(stop);
	}

	fresh.settle(unseen);
	found.push(...unseen.map((stop) => probed('focus-not-visible', stop)));

	// What stays in view lies over the focus only where the page does not keep that much of the window free.
	const stuck = [...document.body.querySelectorAll('*')].filter((element) => {
		const { position } = getComputedStyle(element);
		return (position === 'fixed' || position === 'sticky') && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
	});
	const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
	const [top, bottom] = [Number.parseFloat(scrollPaddingTop) || 0, Number.parseFloat(scrollPaddingBottom) || 0];
	const leavesRoom = (element: Element) => {
		const { height } = element.getBoundingClientRect();
		const style = getComputedStyle(element);
		const above = style.top !== 'auto' ? Number.parseFloat(style.top) + height : Number.POSITIVE_INFINITY;
		const below = style.bottom !== 'auto' ? Number.parseFloat(style.bottom) + height : Number.POSITIVE_INFINITY;
		return above <= top + 1 || below <= bottom + 1;
	};
	if (!stuck.every(leavesRoom)) {
		const covered = (stop: HTMLElement) => {
			const { left, right, top: high, bottom: low } = stop.getClientRects()[0] ?? stop.getBoundingClientRect();
			const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, high + (low - high) * y] as const));
			return points.every(([x, y]) => {
				const hit = document.elementFromPoint(x, y);
				return hit !== null && !hit.contains(stop) && !stop.contains(hit) && stuck.some((bar) => bar.contains(hit));
			});
		};
		// A browser scrolls to what is out of the window, not to what lies in it under something: so each is put there first.
		const middles = stuck.map((bar) => {
			const { height } = bar.getBoundingClientRect();
			const { top: fromTop, bottom: fromBottom } = getComputedStyle(bar);
			return fromTop !== 'auto' ? Number.parseFloat(fromTop) + height / 2 : innerHeight - (Number.parseFloat(fromBottom) || 0) - height / 2;
		});
		for (const stop of stops) {
			if (stuck.some((bar) => bar.contains(stop))) continue;
			const hidden = middles.some((middle) => {
				stop.blur();
				const { top: at, height } = stop.getBoundingClientRect();
				scrollTo(0, at + scrollY + height / 2 - middle);
				stop.focus();
				return covered(stop);
			});
			if (hidden) found.push(probed('focus-covered', stop));
		}
		scrollTo(0, 0);
	}
	(document.activeElement as HTMLElement | null)?.blur();
	return found;
}
