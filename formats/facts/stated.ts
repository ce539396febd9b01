/** Turns texts into the set of facts that they state, and says whether another fact is among them, in whatever words. */
import type { Nodes } from 'mdast';
import { ofSection } from '../of-section.ts';
import { headerRowsOf } from '../table.ts';
import { type Block, fullBlocks } from './blocks.ts';
import { addressKey, type Fact, factsOf, phoneKey } from './extract.ts';

export interface Stated {
	facts: readonly (Fact & Partial<Pick<Placed, 'noun' | 'phrase'>>)[];
	keys: ReadonlySet<string>;
}

/** A fact with the block that states it. */
export interface Placed extends Fact {
	block: Block;
	/** The word behind it, in its singular: what a number or a share counts, whether or not it is new. */
	noun?: string | undefined;
	/** The two together, as written. */
	phrase: string;
}

/** The facts in a block's words and in the addresses of its links. */
export function factsIn(block: Block): Placed[] {
	const linked = block.links.flatMap(({ url }): Fact[] => {
		const rest = { text: url.replace(/^(?:https?:\/\/|mailto:|tel:|sms:)/, '').replace(/\/$/, ''), index: 0, value: 0, about: false };
		if (/^(?:tel|sms):/.test(url)) {
			const key = phoneKey(url);
			// 999 and its like are said as plain figures.
			return [key.length > 6 ? { kind: 'phone', key: `phone:${key}`, ...rest } : { kind: 'number', key: `number:${Number(key)}`, ...rest, value: Number(key) }];
		}
		return /^(?:https?:|mailto:)/.test(url) ? [{ kind: 'address', key: addressKey(url), ...rest }] : [];
	});
	const said = factsOf(block.text);
	const keys = new Set(said.map(({ key }) => key));
	return [...said, ...linked.filter(({ key }) => !keys.has(key))].map((fact) => {
		const behind = /^[ -](?:(?:new|more|extra|other|further|different) )?(\p{Ll}[\p{L}-]{2,})/u.exec(block.text.slice(fact.index + fact.text.length));
		return { ...fact, block, noun: behind?.[1]?.replace(/s$/, ''), phrase: fact.text + (behind?.[0] ?? '') };
	});
}

/** What a section's full text states: also how many items its lists and how many rows its tables have. */
export const statedBy = ofSection((section): Stated => stateOf([...fullBlocks(section).flatMap(factsIn)], countsIn([section.heading, ...section.full])));

/** `counts`: numbers that are stated without being written, such as how many points a list has. */
export function stateOf(facts: readonly Fact[], counts: readonly number[] = []): Stated {
	const keys = new Set(counts.map((n) => `number:${n}`));
	for (const fact of facts) {
		keys.add(fact.key);
		const month = fact.key.slice(5, 7);
		if (fact.year !== undefined) keys.add(`year:${fact.year}`);
		if (fact.kind === 'date') keys.add(`month:${fact.year ?? '*'}-${month}`);
		if (fact.kind === 'date' && fact.year !== undefined) keys.add(`${fact.key}-${fact.year}`);
		if (fact.kind === 'address') keys.add(fact.key.replace(/\/.*$/, ''));
		// "12-week" says twelve.
		const figure = fact.kind === 'length' && /^[\d,]+/.exec(fact.text)?.[0];
		if (figure) keys.add(`number:${Number(figure.replaceAll(',', ''))}`);
	}
	return { facts, keys };
}

/** A summary may count what the full text lists. */
export function countsIn(nodes: readonly Nodes[]): number[] {
	const counts: number[] = [];
	for (const node of nodes) {
		if (node.type === 'list' || node.type === 'terms') counts.push(node.children.length);
		if (node.type === 'table') counts.push(node.children.length - headerRowsOf(node));
		else if ('children' in node && node.type !== 'paragraph') counts.push(...countsIn(node.children));
	}
	return counts;
}

/** Whether `fact` is stated: in digits or words, as a share or a percentage, rounded where it says "about". */
export function isStated(fact: Fact, { facts, keys }: Stated): boolean {
	if (keys.has(fact.key)) {
		if (fact.kind !== 'date' || fact.year === undefined) return true;
		const same = facts.filter(({ key }) => key === fact.key);
		return same.some(({ year }) => year === undefined || year === fact.year);
	}
	if (fact.kind === 'month') return keys.has(`month:*-${fact.key.slice(-2)}`) && keys.has(`year:${fact.year}`);
	if (fact.kind === 'length') {
		const figure = /^[\d,.]+/.exec(fact.text)?.[0];
		return figure !== undefined && facts.some(({ kind, key }) => kind === 'number' && key === `number:${Number(figure.replaceAll(',', ''))}`);
	}
	if (!fact.about) return false;
	if (fact.kind === 'share') return facts.some(({ kind, value }) => kind === 'share' && Math.abs(value - fact.value) <= 0.02);
	if (fact.kind === 'number' || fact.kind === 'money') return facts.some((other) => other.kind === fact.kind && isRounded(fact.value, other.value));
	return false;
}

/**
 * What is said in the place of `fact`: of the same thing another number, as "three themes" for "five themes" where five is
 * said of something else. Undefined when nothing contradicts it.
 */
export function contradiction(fact: Placed, { facts }: Stated): string | undefined {
	if ((fact.kind !== 'number' && fact.kind !== 'share') || !fact.noun) return undefined;
	const same = facts.filter(({ kind, noun }) => kind === fact.kind && noun === fact.noun);
	if (same.some(({ key, value }) => key === fact.key || (fact.about && isRounded(fact.value, value)))) return undefined;
	return same[0]?.phrase;
}

/** `26,000` for `26,149`: within a twentieth, and with fewer figures that are not nought. */
function isRounded(round: number, exact: number): boolean {
	const figures = (n: number) => String(n).replace(/0+$/, '').length;
	return Math.abs(round - exact) <= exact / 20 && figures(round) < figures(exact);
}
