/** A section is a page of its own, so only its children are written. */
import type { ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { SectionNode } from '../../model.ts';

export const section = (state: State, node: SectionNode): ElementContent[] => state.wrap(state.all(node), false);
