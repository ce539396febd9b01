/** Runs in the browser: makes letters twice as large, then spaces them out, and says what does not grow and what is cut off. */
import type { Probed } from './probe-tools.ts';

/** WCAG 2.2, 1.4.4: 200%. Sizes that take part of themselves from the window may grow somewhat less. */
export function probeLargeLetters(): Probed[] {
	const { probed, cutters, cutsOff, open, withWords } = window.probeTools;
	const root = document.documentElement;
	const ownText = (element: Element) => [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue!.trim() !== '');
	const texts = open(
		'grows',
		[...document.body.querySelectorAll('*')].filter((element) => ownText(element) && element.checkVisibility()),
	);
	const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
	const narrow = open('cut off at 200', cutters(), withWords);
	if (!texts.due.length && !narrow.due.length) return [];
	const before = texts.due.map(sizeOf);
	const kept = root.getAttribute('style');
	root.style.setProperty('font-size', '200%', 'important');
	const stays = texts.due.filter((element, index) => sizeOf(element) < before[index]! * 1.4);
	const cut = narrow.due.filter(cutsOff);
	if (kept === null) root.removeAttribute('style');
	else root.setAttribute('style', kept);
	texts.settle(stays);
	narrow.settle(cut);
	const outermost = stays.filter((element) => !stays.some((other) => other !== element && other.contains(element)));
	return [...outermost.slice(0, 5).map((element) => probed('letters-do-not-grow', element)), ...cut.map((element) => probed('cut-off-at-200', element))];
}

/** WCAG 2.2, 1.4.12: lines 1.5, letters 0.12, words 0.16 and paragraphs 2 times the size of the letters. */
export function probeSpacing(): Probed[] {
	const { probed, cutters, cutsOff, open, withWords } = window.probeTools;
	const narrow = open('cut off by spacing', cutters(), withWords);
	if (!narrow.due.length) return [];
	const wide = document.createElement('style');
	wide.textContent =
		'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
	document.head.append(wide);
	const cut = narrow.due.filter(cutsOff);
	wide.remove();
	narrow.settle(cut);
	return cut.map((element) => probed('cut-off-by-spacing', element));
}
