/** Turns the headings into Word's table of contents, filled in: a field that is empty until it is updated asks readers a question. */
import type { Heading } from 'mdast';
import { common } from '../../words.ts';
import { type Block, div, type Inline, link, para, styled } from './ast.ts';
import { inlines } from './inlines.ts';
import { anchor } from './link.ts';
import type { TreeState } from './state.ts';

const openxml = (value: string): Inline => ({
	t: 'RawInline',
	c: ['openxml', value],
});
/** ECMA-376 17.16.5.68: levels 1 to 2, as links; Word's “Update field” adds page numbers. */
const begin =
	'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">TOC \\o "1-2" \\h \\z \\u</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

export function contents(state: TreeState): Block[] {
	const lines = state.edition.sections.flatMap((section) => headings(section.children)).map((heading) => entry(heading, state));
	const entries = lines.map(({ level, words }, index) => {
		const first = index === 0 ? [openxml(begin)] : [];
		const last = index === lines.length - 1 ? [openxml(end)] : [];
		return div(styled(`toc ${level}`), [para([...first, ...words, ...last])]);
	});
	return entries.length ? [div(styled('TOC Heading'), [para([{ t: 'Str', c: common.contents }])]), ...entries] : [];
}

const headings = (nodes: readonly { type: string }[]): Heading[] =>
	nodes.filter((node): node is Heading => node.type === 'heading' && (node as Heading).depth <= 3);

function entry(heading: Heading, state: TreeState): { level: number; words: Inline[] } {
	// Notes and links of a heading belong to the heading itself.
	const words = inlines(
		heading.children.filter((child) => child.type !== 'footnoteReference'),
		state,
	).flatMap((inline) => (inline.t === 'Link' ? inline.c[1] : [inline]));
	const id = heading.data?.id;
	return {
		level: heading.depth - 1,
		words: id ? [link(`#${anchor(id)}`, words)] : words,
	};
}
