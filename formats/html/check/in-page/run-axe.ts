/** Runs in the browser: runs axe on the open document and gives back only what matters, for every text of a group alike. */
import type axeCore from 'axe-core';
import type { Group } from './group-text.ts';
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
		groupText(): Group[];
		groupControls(): Record<string, Group[]>;
		textGroups: Map<Element, Group>;
		/** Keys of groups that axe found nothing in, on whichever page of this tab; with a place, of texts that it does not look at there. */
		cleared: Set<string>;
	}
}

/** Makes axe look at one text of each group, the first that its own conditions admit, and at none that is cleared. */
export function limitContrast(): void {
	const audit = (
		window.axe as unknown as {
			_audit: {
				rules: {
					id: string;
					matches(node: Element, ...rest: unknown[]): boolean;
				}[];
			};
		}
	)._audit;
	const rule = audit.rules.find(({ id }) => id === 'color-contrast')!;
	const matches = rule.matches;
	window.cleared = new Set();
	rule.matches = (node, ...rest) => {
		const group = window.textGroups.get(node);
		if (!group || group.judged || window.cleared.has(group.key)) return false;
		const wanted = matches.call(rule, node, ...rest);
		if (wanted) group.judged = node;
		return wanted;
	};
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
	const selectorOf = (element: Element): string => {
		const parent = element.parentElement;
		if (!parent || element.localName === 'body') return element.localName;
		return element.id ? `#${CSS.escape(element.id)}` : `${selectorOf(parent)} > ${element.localName}:nth-child(${[...parent.children].indexOf(element) + 1})`;
	};
	const placeOf = (key: string, element: Element): string => {
		const { left, top, width, height } = element.getBoundingClientRect();
		return [key, innerWidth, left, top, width, height].join(' ');
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
			...(sums && {
				contrast: {
					contrastRatio: sums.contrastRatio,
					expectedContrastRatio: sums.expectedContrastRatio,
				},
			}),
		};
		return element ? { hit, element } : { hit };
	};
	const groups = window.groupText();
	window.textGroups = new Map(groups.flatMap((group) => group.members.map((member) => [member, group])));
	const controls = Object.entries(window.groupControls());
	const isSettled = ({ key, members }: Group) => window.cleared.has(key) || members.every((member) => window.cleared.has(placeOf(key, member)));
	const settled = new Set([['color-contrast', groups] as const, ...controls].filter(([, all]) => all.every(isSettled)).map(([rule]) => rule));
	const { type, values } = options.runOnly as axeCore.RunOnly;
	const due = type === 'rule' ? (values as string[]).filter((rule) => !settled.has(rule)) : values;
	if (!due.length) return [];

	const results = await window.axe.run(document, {
		...options,
		runOnly: { type, values: due } as axeCore.RunOnly,
		resultTypes: ['violations', 'incomplete'],
		elementRef: true,
		preload: false,
	});
	const found = [
		...results.violations.flatMap((rule) => rule.nodes.map((node) => hitOf(rule, node, false))),
		...results.incomplete.flatMap((rule) => rule.nodes.map((node) => hitOf(rule, node, true))),
	].filter((one) => one !== undefined);
	const hits = (rule: string) => new Set(found.filter((one) => one.hit.rule === rule).map(({ element }) => element));
	const pale = hits('color-contrast');
	for (const { key, judged, members } of groups) {
		if (!judged) for (const member of members) window.cleared.add(placeOf(key, member));
		else if (!pale.has(judged)) window.cleared.add(key);
	}
	for (const [rule, all] of controls) {
		if (type === 'rule' && !due.includes(rule)) continue;
		const doubted = hits(rule);
		for (const { key, members } of all) if (!members.some((member) => doubted.has(member))) window.cleared.add(key);
	}
	const alike = found.flatMap(({ hit, element }) => {
		const group = hit.rule === 'color-contrast' && element ? window.textGroups.get(element) : undefined;
		return (group?.members ?? [])
			.filter((member) => member !== element)
			.map((other): AxeHit => {
				const path = pathOf(other);
				const target = selectorOf(other);
				return {
					...hit,
					...(path !== undefined && { path }),
					target,
					text: textOf(other),
				};
			});
	});
	return [...found.map(({ hit }) => hit), ...alike];
}
