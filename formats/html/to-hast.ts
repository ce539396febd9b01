/** Turns one section of an edition into the content of its page, with every node's place in the Markdown kept. */
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { SectionNode } from '../model.ts';
import { common, contentWords } from '../words.ts';
import type { PageContext } from './context.ts';
import { handlersFor } from './handlers/index.ts';

export function sectionContent(section: SectionNode, page: PageContext): HastRoot {
	const tree: Root = { type: 'root', children: [section] };
	const result = toHast(tree, {
		handlers: handlersFor(page),
		clobberPrefix: '',
		footnoteLabel: common.footnotes,
		footnoteLabelProperties: {},
		footnoteBackContent: contentWords.footnoteBack,
		footnoteBackLabel: (n, again) => contentWords.footnoteBackLabel(n + 1, again),
	});
	const root: HastRoot = result.type === 'root' ? result : { type: 'root', children: [result as HastRoot['children'][number]] };
	nameApart(root);
	return root;
}

/** Two regions of one page may not share a name: the second "Code" is "Code 2". */
function nameApart(root: HastRoot): void {
	const met = new Map<string, number>();
	visit(root, 'element', ({ properties }) => {
		if (properties.role !== 'region' || typeof properties.ariaLabel !== 'string') return;
		const name = properties.ariaLabel;
		const count = (met.get(name) ?? 0) + 1;
		met.set(name, count);
		if (count > 1) properties.ariaLabel = `${name} ${count}`;
	});
}
