/** The part of pandoc's own document tree (pandoc-types 1.23) that we write, with a short maker for each node. */

/** `[id, classes, other attributes]`. */
export type Attr = [string, string[], [string, string][]];

export type Inline =
	| { t: 'Str'; c: string }
	| { t: 'Space' | 'SoftBreak' | 'LineBreak' }
	| { t: 'Emph' | 'Strong' | 'Strikeout'; c: Inline[] }
	| { t: 'Code'; c: [Attr, string] }
	| { t: 'RawInline'; c: [string, string] }
	| { t: 'Span'; c: [Attr, Inline[]] }
	| { t: 'Link' | 'Image'; c: [Attr, Inline[], [url: string, title: string]] }
	| { t: 'Note'; c: Block[] };

export type Block =
	| { t: 'Plain' | 'Para'; c: Inline[] }
	| { t: 'Header'; c: [number, Attr, Inline[]] }
	| { t: 'CodeBlock'; c: [Attr, string] }
	| { t: 'RawBlock'; c: [string, string] }
	| { t: 'BlockQuote'; c: Block[] }
	| { t: 'BulletList'; c: Block[][] }
	| {
			t: 'OrderedList';
			c: [[number, { t: 'Decimal' }, { t: 'Period' }], Block[][]];
	  }
	| { t: 'DefinitionList'; c: [Inline[], Block[][]][] }
	| { t: 'Div'; c: [Attr, Block[]] }
	| { t: 'Figure'; c: [Attr, caption: [null, Block[]], Block[]] }
	| { t: 'HorizontalRule' }
	| { t: 'Table'; c: Table };

export type Alignment = {
	t: 'AlignLeft' | 'AlignRight' | 'AlignCenter' | 'AlignDefault';
};
type Cell = [Attr, Alignment, rowSpan: number, columnSpan: number, Block[]];
export type Row = [Attr, Cell[]];
type Table = [
	Attr,
	caption: [null, Block[]],
	columns: [Alignment, { t: 'ColWidthDefault' } | { t: 'ColWidth'; c: number }][],
	head: [Attr, Row[]],
	bodies: [Attr, rowHeadColumns: number, Row[], Row[]][],
	foot: [Attr, Row[]],
];

export type MetaValue =
	| { t: 'MetaString'; c: string }
	| { t: 'MetaInlines'; c: Inline[] }
	| { t: 'MetaBlocks'; c: Block[] }
	| { t: 'MetaList'; c: MetaValue[] }
	| { t: 'MetaMap'; c: Record<string, MetaValue> };

export interface PandocDocument {
	'pandoc-api-version': [number, number, number];
	meta: Record<string, MetaValue>;
	blocks: Block[];
}

export const attr = (id = '', classes: string[] = [], others: Record<string, string | undefined> = {}): Attr => [
	id,
	classes,
	Object.entries(others).filter((pair): pair is [string, string] => pair[1] !== undefined),
];
/** A named paragraph or character style in Word; elsewhere the same name as a class. */
export const styled = (style: string): Attr =>
	attr('', [style.toLowerCase().replaceAll(' ', '-')], {
		'custom-style': style,
	});

export const para = (c: Inline[]): Block => ({ t: 'Para', c });
export const plain = (c: Inline[]): Block => ({ t: 'Plain', c });
export const header = (level: number, id: string, c: Inline[]): Block => ({
	t: 'Header',
	c: [level, attr(id), c],
});
export const div = (a: Attr, c: Block[]): Block => ({ t: 'Div', c: [a, c] });
export const span = (a: Attr, c: Inline[]): Inline => ({
	t: 'Span',
	c: [a, c],
});
export const strong = (c: Inline[]): Inline => ({ t: 'Strong', c });
export const link = (url: string, c: Inline[]): Inline => ({
	t: 'Link',
	c: [attr(), c, [url, '']],
});
export const metaString = (c: string): MetaValue => ({ t: 'MetaString', c });

/** Words between which pandoc may break a line; a no-break space stays inside its word. */
export function text(value: string): Inline[] {
	return value
		.split(/([ \t\r\n]+)/)
		.filter(Boolean)
		.map((part): Inline => (/^[ \t\r\n]/.test(part) ? { t: part.includes('\n') ? 'SoftBreak' : 'Space' } : { t: 'Str', c: part }));
}
