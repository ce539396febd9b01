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
		groupControls(rules?: readonly string[]): Record<string, Group[]>;
		/** The rules that cost most, as they measure the page: they look at one element of each group. */
		measured: readonly string[];
		/** By axe rule: the group that an element is in. */
		groupOf: Map<string, Map<Element, Group>>;
		/** Keys of groups that axe found nothing in, on whichever page; with a place, of elements that it does not look at there. */
		cleared: Set<string>;
		/** Those of them that the other tabs have not been told of. */
		learnt: string[];
		clear(key: string): void;
	}
}

/** Makes the measured rules look at one element of each group, the first that their own conditions admit, and at none that is cleared. */
export function limitRules(): void {
	const { rules } = (
		window.axe as unknown as {
			_audit: {
				rules: {
					id: string;
					matches(node: Element, ...rest: unknown[]): boolean;
				}[];
			};
		}
	)._audit;
	window.cleared = new Set();
	window.learnt = [];
	window.clear = (key) => {
		if (!window.cleared.has(key)) window.learnt.push(key);
		window.cleared.add(key);
	};
	window.measured = ['color-contrast', 'link-in-text-block', 'target-size'];
	for (const rule of rules.filter(({ id }) => window.measured.includes(id))) {
		const matches = rule.matches;
		rule.matches = (node, ...rest) => {
			const group = window.groupOf.get(rule.id)?.get(node);
			if (!group || group.judged || window.cleared.has(group.key)) return false;
			const wanted = matches.call(rule, node, ...rest);
			if (wanted) group.judged = node;
			return wanted;
		};
	}
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
	const { type, values } = options.runOnly as axeCore.RunOnly;
	const asked = type === 'rule' ? (values as string[]) : undefined;
	const grouped = Object.entries({ 'color-contrast': window.groupText(), ...window.groupControls(asked) });
	window.groupOf = new Map(
		grouped.map(([rule, groups]) => [rule, new Map(groups.flatMap((group) => group.members.map((member) => [member, group] as const)))] as const),
	);
	const isSettled = ({ key, members }: Group) => window.cleared.has(key) || members.every((member) => window.cleared.has(placeOf(key, member)));
	const settled = grouped.filter(([, groups]) => groups.every(isSettled)).map(([rule]) => rule);
	const due = asked?.filter((rule) => !settled.includes(rule)) ?? values;
	if (!due.length) return [];

	const results = await window.axe.run(document, {
		...options,
		runOnly: { type, values: due } as axeCore.RunOnly,
		...(!asked && { rules: { ...options.rules, ...Object.fromEntries(settled.map((rule) => [rule, { enabled: false }])) } }),
		resultTypes: ['violations', 'incomplete'],
		elementRef: true,
		preload: false,
	});
	const found = [
		...results.violations.flatMap((rule) => rule.nodes.map((node) => hitOf(rule, node, false))),
		...results.incomplete.flatMap((rule) => rule.nodes.map((node) => hitOf(rule, node, true))),
	].filter((one) => one !== undefined);
	for (const [rule, groups] of grouped) {
		if (settled.includes(rule)) continue;
		const doubted = new Set(found.filter(({ hit }) => hit.rule === rule).map(({ element }) => element));
		for (const { key, members, judged } of groups) {
			if (members.some((member) => doubted.has(member))) continue;
			// What none of the rule's own conditions admitted may be admitted elsewhere.
			if (judged || !window.measured.includes(rule)) window.clear(key);
			else for (const member of members) window.clear(placeOf(key, member));
		}
	}
	const alike = found.flatMap(({ hit, element }) => {
		const group = window.measured.includes(hit.rule) && element ? window.groupOf.get(hit.rule)?.get(element) : undefined;
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
