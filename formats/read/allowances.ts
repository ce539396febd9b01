/** Takes `::allow{rule="…" reason="…"}` out of the tree: each says which rule is not asked of the block after it. */
import type { Parents, Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Node } from 'unist';
import type { Allowance } from '../model.ts';
import type { ReadContext } from './context.ts';
import { tellUnquoted } from './unquoted.ts';

export interface TakenAllowance extends Pick<Allowance, 'rule' | 'reason'> {
	at: LeafDirective;
	/** The block that it is about; absent: the heading that the next part of the text begins with. */
	block: RootContent | undefined;
}

export function takeAllowances(root: Root, isLast: boolean, context: ReadContext): TakenAllowance[] {
	const found: TakenAllowance[] = [];
	const walk = (parent: Parents): void => {
		if (!parent.children.some((child) => child.type === 'leafDirective' || 'children' in child)) return;
		for (const [index, child] of parent.children.entries()) {
			if (isAllow(child)) found.push(...allowanceOf(child, blockAfter(parent, index), parent === root && !isLast, context));
			else if ('children' in child) walk(child);
		}
		parent.children = parent.children.filter((child) => !isAllow(child)) as never;
	};
	walk(root);
	return found;
}

const blockAfter = (parent: Parents, index: number) => parent.children.slice(index + 1).find((next) => !isAllow(next));

const isAllow = (node: { type: string }): node is LeafDirective => node.type === 'leafDirective' && (node as LeafDirective).name === 'allow';

function allowanceOf(node: LeafDirective, next: RootContent | undefined, mayEnd: boolean, context: ReadContext): TakenAllowance[] {
	const { rule, reason, ...others } = node.attributes ?? {};
	const unknown = Object.keys(others);
	if (unknown.length > 0 && !tellUnquoted(node, context))
		for (const name of unknown)
			context.error('unknown-attribute', node, `“::allow” takes no “${name}”.`, 'It takes a rule and a reason: ::allow{rule="…" reason="…"}.');
	if (!rule) context.error('allow', node, 'This “::allow” names no rule.', 'Write ::allow{rule="…" reason="…"}, with the rule that the finding names.');
	if (!reason?.trim()) context.error('allow', node, 'This “::allow” gives no reason.', 'Say why the rule is wrong here: the report prints the reason.');
	const hasBlock = next ? next.position !== undefined : mayEnd;
	if (!hasBlock) context.error('allow', node, 'This “::allow” stands before nothing.', 'Put it on a line of its own before the block that it is about.');
	if (!rule || !reason?.trim() || !hasBlock) return [];
	return [{ rule, reason: reason.trim(), at: node, block: next }];
}

/** Where it stands in the file now. `next`: what the next part begins with. */
export function placeAllowance({ rule, reason, at, block }: TakenAllowance, next: Node | undefined): Allowance {
	const { position } = block ?? next ?? at;
	const [from, to] = [position?.start.line ?? 0, position?.end.line ?? 0];
	return { rule, reason, line: at.position?.start.line ?? from, from, to };
}
