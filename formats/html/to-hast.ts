/** Turns sections of an edition into the content of their page, with every node's place in the Markdown kept. */
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { SectionNode } from '../model.ts';
import { common, contentWords } from '../words.ts';
import type { PageContext } from './context.ts';
import { handlersFor } from './handlers/index.ts';

export const sectionContent = (section: SectionNode, page: PageContext): HastRoot => contentOf([section], page);

/** One page of several sections: their notes are numbered through and stand at its end. */
export function contentOf(sections: readonly SectionNode[], page: PageContext): HastRoot {
	const tree: Root = { type: 'root', children: [...sections] };
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
