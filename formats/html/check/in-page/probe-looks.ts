/** Runs in the browser: finds justified text, passages in capitals, faint borders of fields, and a way out that is hard to hit. */
import type { Probed } from './probe-tools.ts';

export function probeLooks(): Probed[] {
	const { probed, contrast } = window.probeTools;
	const passages = [...document.body.querySelectorAll('p, li, td, th, dd, blockquote, h1, h2, h3, h4')].filter((element) => element.checkVisibility());
	const text = passages.flatMap((element) => {
		const { textAlign, textTransform } = getComputedStyle(element);
		const length = element.textContent.trim().length;
		return [
			...(textAlign === 'justify' && length > 80 ? [probed('justified-text', element)] : []),
			...(textTransform === 'uppercase' && length > 30 ? [probed('shown-in-capitals', element)] : []),
		];
	});
	// WCAG 2.2, 1.4.11: the edge of a field shows by its border or by its ground.
	const fields = [...document.body.querySelectorAll('input:not([type="hidden"], [type="range"], [type="color"]), select, textarea')].filter((element) =>
		element.checkVisibility(),
	);
	const faint = fields.flatMap((field) => {
		const { borderBottomColor, borderBottomStyle, borderBottomWidth, backgroundColor, appearance, outlineStyle } = getComputedStyle(field);
		if (appearance === 'auto' && field.matches('[type="checkbox"], [type="radio"]')) return [];
		const border = borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) >= 1 ? contrast(borderBottomColor, field.parentElement) : 1;
		const best = Math.max(border, contrast(backgroundColor, field.parentElement));
		return best < 3 && outlineStyle === 'none' ? [probed('faint-border-of-field', field, (Math.floor(best * 10) / 10).toString())] : [];
	});
	const exit = document.getElementById('site-exit');
	const size = exit?.checkVisibility() ? exit.getBoundingClientRect() : undefined;
	const small = size && (size.height < 44 || size.width < 44) ? [probed('small-exit', exit!, `${Math.round(size.width)} by ${Math.round(size.height)}`)] : [];
	return [...text, ...faint, ...small];
}
