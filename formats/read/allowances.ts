/** Takes `::allow{rule="…" reason="…"}` out of the tree: each says which rule is not asked of the block after it. */
import type { Parents, Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Allowance } from '../model.ts';
import type { ReadContext } from './context.ts';

export function takeAllowances(root: Root, context: ReadContext): Allowance[] {
	const found: Allowance[] = [];
	const walk = (parent: Parents): void => {
		if (!parent.children.some((child) => child.type === 'leafDirective' || 'children' in child)) return;
		for (const [index, child] of parent.children.entries()) {
			if (isAllow(child))
				found.push(...allowanceOf(child, parent.children.slice(index + 1).find((next) => !isAllow(next)) as RootContent | undefined, context));
			else if ('children' in child) walk(child);
		}
		parent.children = parent.children.filter((child) => !isAllow(child)) as never;
	};
	walk(root);
	return found;
}

const isAllow = (node: { type: string }): node is LeafDirective => node.type === 'leafDirective' && (node as LeafDirective).name === 'allow';

function allowanceOf(node: LeafDirective, next: RootContent | undefined, context: ReadContext): Allowance[] {
	const { rule, reason, ...others } = node.attributes ?? {};
	for (const name of Object.keys(others))
		context.error('unknown-attribute', node, `“::allow” takes no “${name}”.`, 'It takes a rule and a reason: ::allow{rule="…" reason="…"}.');
	if (!rule) context.error('allow', node, 'This “::allow” names no rule.', 'Write ::allow{rule="…" reason="…"}, with the rule that the finding names.');
	if (!reason?.trim()) context.error('allow', node, 'This “::allow” gives no reason.', 'Say why the rule is wrong here: the report prints the reason.');
	if (!next?.position) context.error('allow', node, 'This “::allow” stands before nothing.', 'Put it on a line of its own before the block that it is about.');
	if (!rule || !reason?.trim() || !next?.position) return [];
	return [
		{ rule, reason: reason.trim(), line: node.position?.start.line ?? next.position.start.line, from: next.position.start.line, to: next.position.end.line },
	];
}
