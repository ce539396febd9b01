/** Runs in the browser: runs axe on the open document and gives back only what matters, for every text of a group alike. */
import type axeCore from 'axe-core';
import type { Contrast, ContrastProblem } from './judge-contrast.ts';

export interface AxeHit {
	rule: string;
	help: string;
	/** axe's own word on what to do for this element. */
	advice: string;
	target: string;
	/** Element-child indexes from `#content`, when inside it. */
	path?: string;
	/** The element's words, cut short. */
	text: string;
	/** Neither axe nor our own sums could decide. */
	undecided: boolean;
	contrast?: Contrast;
}

declare global {
	interface Window {
		axe: typeof axeCore;
		judgeContrast(element: Element, data: Contrast & { messageKey?: string }): ContrastProblem;
		groupText(): Element[][];
		/** The texts whose contrast is looked at; one for each group. */
		samples: Set<Element>;
	}
}

/** Makes axe look at the contrast of `samples` only. Its own conditions (disabled controls, symbols…) still hold. */
export function limitContrast(): void {
	const audit = (window.axe as unknown as { _audit: { rules: { id: string; matches(node: Element, ...rest: unknown[]): boolean }[] } })._audit;
	const rule = audit.rules.find(({ id }) => id === 'color-contrast')!;
	const matches = rule.matches;
	rule.matches = (node, ...rest) => window.samples.has(node) && matches.call(rule, node, ...rest);
}

export async function runAxe(options: axeCore.RunOptions): Promise<AxeHit[]> {
	const pathOf = (element: Element | null | undefined): string | undefined => {
		const steps: number[] = [];
		for (let at = element; at; at = at.parentElement) {
			if (at.id === 'content') return steps.join('.');
			if (at.parentElement) steps.unshift([...at.parentElement.children].indexOf(at));
		}
		return undefined;
	};
	const textOf = (element: Element | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
	const hitOf = (rule: axeCore.Result, node: axeCore.NodeResult, incomplete: boolean): { hit: AxeHit; element?: Element } | undefined => {
		const element = (node as { element?: Element }).element;
		const check = [...node.any, ...node.all, ...node.none][0];
		const contrast = rule.id === 'color-contrast' ? (check?.data as Contrast | null) : null;
		const judged = incomplete && contrast && element ? window.judgeContrast(element, contrast) : undefined;
		if (judged === 'enough') return undefined;
		const sums = typeof judged === 'object' ? judged : contrast?.contrastRatio ? contrast : undefined;
		const path = pathOf(element);
		const hit: AxeHit = {
			rule: rule.id,
			help: rule.help,
			advice: check?.message ?? '',
			target: node.target.flat().join(' '),
			...(path !== undefined && { path }),
			text: textOf(element),
			undecided: incomplete && typeof judged !== 'object',
			...(sums && { contrast: { contrastRatio: sums.contrastRatio, expectedContrastRatio: sums.expectedContrastRatio } }),
		};
		return element ? { hit, element } : { hit };
	};
	const groups = window.groupText();
	window.samples = new Set(groups.map(([first]) => first!));
	const results = await window.axe.run(document, { ...options, resultTypes: ['violations', 'incomplete'], elementRef: true, preload: { assets: ['cssom'], timeout: 3000 } });
	const found = [
		...results.violations.flatMap((rule) => rule.nodes.map((node) => hitOf(rule, node, false))),
		...results.incomplete.flatMap((rule) => rule.nodes.map((node) => hitOf(rule, node, true))),
	].filter((one) => one !== undefined);
	const alike = found.flatMap(({ hit, element }) => {
		const group = hit.rule === 'color-contrast' ? groups.find(([first]) => first === element) : undefined;
		return (group ?? []).slice(1).map((other): AxeHit => {
			const path = pathOf(other);
			const target = path === undefined ? hit.target : `#content${path.split('.').map((step) => ` > :nth-child(${Number(step) + 1})`).join('')}`;
			return { ...hit, ...(path !== undefined && { path }), target, text: textOf(other) };
		});
	});
	return [...found.map(({ hit }) => hit), ...alike];
}
