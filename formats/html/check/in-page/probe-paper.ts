/** Runs in the browser while it shows the page as on paper: finds words that are cut off, and links that lead nowhere there. */
import type { Probed } from './probe-tools.ts';

export function probePaper(): Probed[] {
	const { probed, cutsOff } = window.probeTools;
	// On paper nobody can scroll: what scrolls on the screen is cut off too.
	const cutters = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
		const { overflowX, overflowY, clipPath } = getComputedStyle(element);
		if ((overflowX === 'visible' && overflowY === 'visible') || clipPath !== 'none' || element instanceof SVGElement) return false;
		return element.clientWidth > 2 && element.clientHeight > 2 && element.textContent!.trim() !== '' && element.checkVisibility();
	});
	const scrolls = (element: Element) => {
		const { overflowX, overflowY } = getComputedStyle(element);
		const folds = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
		return (folds(overflowX) && element.scrollWidth > element.clientWidth + 2) || (folds(overflowY) && element.scrollHeight > element.clientHeight + 2);
	};
	const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')].filter((link) => link.checkVisibility() && link.id !== 'site-exit');
	const written = (link: HTMLAnchorElement) => {
		const after = getComputedStyle(link, '::after').content;
		const bare = (address: string) => address.replace(/^https?:\/\/(www\.)?|\/$/g, '');
		return after.includes(link.getAttribute('href')!) || after.includes('attr(href)') || link.textContent!.includes(bare(link.getAttribute('href')!));
	};
	return [
		...cutters.filter((element) => cutsOff(element) || scrolls(element)).map((element) => probed('cut-off-on-paper', element)),
		...links.filter((link) => !written(link)).map((link) => probed('no-address-on-paper', link, link.getAttribute('href')!)),
	];
}
