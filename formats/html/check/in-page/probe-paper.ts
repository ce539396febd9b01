/** Runs in the browser while it shows the page as on paper: finds words that are cut off, and links that lead nowhere there. */
import type { Probed } from './probe-tools.ts';

/** Asked before, on the screen: whether anything on the page is of a kind that paper has not cleared yet. */
export const paperIsDue = (): boolean => window.probeTools.open('paper', [...document.body.querySelectorAll('*')]).due.length > 0;

export function probePaper(): Probed[] {
	const { probed, cutsOff, open } = window.probeTools;
	const all = open('paper', [...document.body.querySelectorAll('*')]);
	// On paper nobody can scroll: what scrolls on the screen is cut off too. Pictures fold, but hold no words.
	const folding = [...document.body.querySelectorAll('*:not(img, video, canvas)')].filter((element) => {
		const { overflowX, overflowY, clipPath } = getComputedStyle(element);
		return (overflowX !== 'visible' || overflowY !== 'visible') && clipPath === 'none' && !(element instanceof SVGElement) && element.checkVisibility();
	});
	const cutters = folding.filter((element) => element.clientWidth > 2 && element.clientHeight > 2 && element.textContent.trim() !== '');
	const scrolls = (element: Element) => {
		const { overflowX, overflowY } = getComputedStyle(element);
		const folds = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
		return (folds(overflowX) && element.scrollWidth > element.clientWidth + 2) || (folds(overflowY) && element.scrollHeight > element.clientHeight + 2);
	};
	const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')].filter((link) => link.checkVisibility() && link.id !== 'site-exit');
	const unwritten = links.filter((link) => {
		const after = getComputedStyle(link, '::after').content;
		return !after.includes(link.getAttribute('href')!) && !after.includes('attr(href)');
	});
	const bare = (address: string) => address.replace(/^https?:\/\/(www\.)?|\/$/g, '');
	const silent = unwritten.filter((link) => !link.textContent.includes(bare(link.getAttribute('href')!)));
	const cut = cutters.filter((element) => cutsOff(element) || scrolls(element));
	// These depend on what they hold, and are asked again on every page.
	all.settle([...folding, ...unwritten]);
	return [
		...cut.map((element) => probed('cut-off-on-paper', element)),
		...silent.map((link) => probed('no-address-on-paper', link, link.getAttribute('href')!)),
	];
}
