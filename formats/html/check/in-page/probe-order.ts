/** Runs in the browser: finds parts that are shown before what is read before them, where a style can turn the order round. */
import type { Probed } from './probe-tools.ts';

/** WCAG 2.2, 1.3.2 and 2.4.3: only boxes in a row or a grid, and tables, can change places; the rest flows as it is written. */
export function probeOrder(): Probed[] {
	const { probed } = window.probeTools;
	const holds = (element: Element) =>
		element.textContent.trim() !== '' || element.querySelector('img[alt]:not([alt=""]), input, button, video, audio') !== null;
	const inFlow = (element: Element) => {
		const { position, display, float } = getComputedStyle(element);
		return display !== 'none' && float === 'none' && (position === 'static' || position === 'relative') && element.getAttribute('aria-hidden') !== 'true';
	};
	return [...document.body.querySelectorAll('*')].flatMap((box) => {
		if (box.children.length < 2) return [];
		const { display, direction } = getComputedStyle(box);
		if (!/flex|grid/.test(display) || direction === 'rtl') return [];
		const parts = [...box.children].filter((child) => holds(child) && inFlow(child) && child.checkVisibility());
		return parts.slice(1).flatMap((part, index) => {
			const [earlier, later] = [parts[index]!.getBoundingClientRect(), part.getBoundingClientRect()];
			const shared = Math.min(earlier.bottom, later.bottom) - Math.max(earlier.top, later.top);
			const left = shared > Math.min(earlier.height, later.height) / 2 && later.right <= earlier.left + 1;
			const above = later.bottom <= earlier.top + 1 && later.left < earlier.right - 1;
			return left || above ? [probed('shown-in-another-order', part)] : [];
		});
	});
}
