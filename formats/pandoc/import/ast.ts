/** Pandoc's own document tree (pandoc-types 1.23) as its readers write it: more kinds of node than we write ourselves. */
import type { Attr } from '../tree/ast.ts';

export type { Attr };

export type Inline =
	| { t: 'Str'; c: string }
	| { t: 'Space' | 'SoftBreak' | 'LineBreak' }
	| { t: 'Emph' | 'Strong' | 'Strikeout' | 'Underline' | 'Superscript' | 'Subscript' | 'SmallCaps'; c: Inline[] }
	| { t: 'Quoted'; c: [{ t: 'SingleQuote' | 'DoubleQuote' }, Inline[]] }
	| { t: 'Cite'; c: [unknown, Inline[]] }
	| { t: 'Code'; c: [Attr, string] }
	| { t: 'Math'; c: [unknown, string] }
	| { t: 'RawInline'; c: [string, string] }
	| { t: 'Span'; c: [Attr, Inline[]] }
	| { t: 'Link' | 'Image'; c: [Attr, Inline[], [url: string, title: string]] }
	| { t: 'Note'; c: Block[] };

export type Block =
	| { t: 'Plain' | 'Para'; c: Inline[] }
	| { t: 'LineBlock'; c: Inline[][] }
	| { t: 'Header'; c: [number, Attr, Inline[]] }
	| { t: 'CodeBlock'; c: [Attr, string] }
	| { t: 'RawBlock'; c: [string, string] }
	| { t: 'BlockQuote'; c: Block[] }
	| { t: 'BulletList'; c: Block[][] }
	| { t: 'OrderedList'; c: [[number, { t: string }, { t: string }], Block[][]] }
	| { t: 'DefinitionList'; c: [Inline[], Block[][]][] }
	| { t: 'Div'; c: [Attr, Block[]] }
	| { t: 'Figure'; c: [Attr, [unknown, Block[]], Block[]] }
	| { t: 'HorizontalRule' }
	| { t: 'Table'; c: Table };

type Cell = [Attr, unknown, rowSpan: number, columnSpan: number, Block[]];
export type Row = [Attr, Cell[]];
export type Table = [
	Attr,
	caption: [unknown, Block[]],
	columns: [{ t: string }, unknown][],
	head: [Attr, Row[]],
	bodies: [Attr, rowHeadColumns: number, Row[], Row[]][],
	foot: [Attr, Row[]],
];

export type MetaValue =
	| { t: 'MetaString'; c: string }
	| { t: 'MetaBool'; c: boolean }
	| { t: 'MetaInlines'; c: Inline[] }
	| { t: 'MetaBlocks'; c: Block[] }
	| { t: 'MetaList'; c: MetaValue[] }
	| { t: 'MetaMap'; c: Record<string, MetaValue> };

export interface ReadDocument {
	meta: Record<string, MetaValue>;
	blocks: Block[];
}

export const attribute = ([, , others]: Attr, name: string): string | undefined => others.find(([key]) => key === name)?.[1];

/** The plain words of anything in the tree, blocks parted by line ends; notes are left out. */
export function plainWords(nodes: readonly (Inline | Block)[]): string {
	return nodes.map(wordsOf).join('');
}

function wordsOf(node: Inline | Block): string {
	switch (node.t) {
		case 'Str':
			return node.c;
		case 'Space':
		case 'SoftBreak':
		case 'LineBreak':
			return ' ';
		case 'Para':
		case 'Plain':
			return `${plainWords(node.c)}\n`;
		case 'Code':
		case 'CodeBlock':
		case 'Math':
		case 'RawInline':
		case 'RawBlock':
			return node.c[1];
		case 'Note':
		case 'HorizontalRule':
			return '';
		case 'Quoted':
		case 'Cite':
		case 'Span':
		case 'Div':
		case 'Link':
		case 'Image':
			return plainWords(node.c[1]);
		case 'Header':
			return `${plainWords(node.c[2])}\n`;
		case 'LineBlock':
			return node.c.map((line) => `${plainWords(line)}\n`).join('');
		case 'BulletList':
			return node.c.map(plainWords).join('');
		case 'OrderedList':
			return node.c[1].map(plainWords).join('');
		case 'DefinitionList':
			return node.c.map(([term, meanings]) => `${plainWords(term)}\n${meanings.map(plainWords).join('')}`).join('');
		case 'Figure':
			return plainWords([...node.c[1][1], ...node.c[2]]);
		case 'Table':
			return [...node.c[3][1], ...node.c[4].flatMap(([, , heads, body]) => [...heads, ...body]), ...node.c[5][1]]
				.map(([, cells]) => cells.map((cell) => plainWords(cell[4])).join(''))
				.join('');
		default:
			return plainWords(node.c);
	}
}
