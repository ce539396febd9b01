/** Turns words inside a block of mdast into plain text, as the PDF should say them. */
import type { PhrasingContent } from 'mdast';

/** Pictures and note marks say nothing here: they are elements of their own. */
export function plain(nodes: readonly PhrasingContent[]): string {
	return nodes.map(say).join('');
}

function say(node: PhrasingContent): string {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
		case 'abbreviation':
		case 'formula':
			return node.value;
		case 'break':
			return '\n';
		case 'image':
		case 'imageReference':
		case 'footnoteReference':
		case 'html':
			return '';
		default:
			return 'children' in node ? plain(node.children) : '';
	}
}
