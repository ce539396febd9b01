/** Writes the text of a node as Markdown: words that hold no mark as they are, all else as the library escapes it, which asks fifty patterns of each. */
import type { Text } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';

/** Letters at the start, then nothing that could begin or end a construct of CommonMark or GFM in the middle of a line. */
const plain = /^ ?\p{L}(?:[\p{L}\p{N} ,;?%£‘’“”–—/'"()-]|[.:](?= |$))*$/u;

export const plainText: Handle = (node: Text, _, state, info) => {
	const { value } = node;
	const open = (value.startsWith(' ') && /[\r\n]/.test(info.before)) || (/[ .:]$/.test(value) && /[\r\n\w./-]/.test(info.after));
	return plain.test(value) && !open ? value : state.safe(value, info);
};
