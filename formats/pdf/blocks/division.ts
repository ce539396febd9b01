/** Blocks in another language become a Div that names the language. */
import type { Division } from '../../model.ts';
import { element } from '../element.ts';
import { type Flow, lineOf } from '../layout/context.ts';
import type { LayBlocks } from './index.ts';

export function division(node: Division, flow: Flow, lay: LayBlocks): void {
	lay(node.children, {
		...flow,
		parent: element('Div', flow.parent, { lang: node.lang, ...lineOf(node) }),
	});
}
