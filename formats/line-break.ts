/** Writes a line break as Markdown: in a cell of a table, which is one line, as the `<br>` that every reader of Markdown knows there. */
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

export const lineBreak: Handle = (node, parent, state, info) => (state.stack.includes('tableCell') ? '<br>' : defaultHandlers.break(node, parent, state, info));
