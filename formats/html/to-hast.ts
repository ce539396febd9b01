/** Turns one section of an edition into the content of its page, with every node's place in the Markdown kept. */
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
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
	return result.type === 'root' ? result : { type: 'root', children: [result as HastRoot['children'][number]] };
}
