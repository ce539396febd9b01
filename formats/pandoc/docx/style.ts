/** Turns one style, in points and colours, into WordprocessingML (ECMA-376 part 1, 17.7). */

export const namespaces =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
export const font = 'Atkinson Hyperlegible Next';

export interface RunStyle {
	font?: string;
	/** Points. */
	size?: number;
	bold?: boolean;
	italic?: boolean;
	colour?: string;
	underline?: boolean;
}
export interface ParagraphStyle extends RunStyle {
	id: string;
	name: string;
	/** Default `Normal`. */
	basedOn?: string;
	next?: string;
	isDefault?: boolean;
	/** Points from one line to the next. */
	line?: number;
	before?: number;
	after?: number;
	left?: number;
	right?: number;
	centre?: boolean;
	keepNext?: boolean;
	/** 0 for the first heading level. */
	outline?: number;
	shade?: string;
	border?: {
		colour: string;
		sides: readonly ('top' | 'left' | 'bottom' | 'right')[];
		wide?: boolean;
	};
}

export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();
/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);
const attributes = (values: Record<string, number | undefined>): string =>
	Object.entries(values)
		.flatMap(([name, value]) => (value === undefined ? [] : [` w:${name}="${value}"`]))
		.join('');

/** The order of the elements is the schema's; Word refuses another. */
export function run({ font: own, size, bold, italic, colour, underline }: RunStyle): string {
	const face = own ?? (size === undefined ? undefined : font);
	return [
		face ? `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}"/>` : '',
		bold ? '<w:b/><w:bCs/>' : '',
		italic ? '<w:i/><w:iCs/>' : '',
		colour ? `<w:color w:val="${hex(colour)}"/>` : '',
		size ? `<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/>` : '',
		underline ? '<w:u w:val="single"/>' : '',
	].join('');
}

function paragraph(style: ParagraphStyle): string {
	const { before, after, line, size, left, right } = style;
	// A multiple of the font's own line height, about 1.2 times its size, so that enlarged text keeps its spacing.
	const multiple = line && size ? Math.round((240 * line) / (size * 1.2)) : undefined;
	const spacing = attributes({
		before: before === undefined ? before : twips(before),
		after: after === undefined ? after : twips(after),
		line: multiple,
	});
	const indent = attributes({
		left: left === undefined ? left : twips(left),
		right: right === undefined ? right : twips(right),
	});
	return [
		style.keepNext ? '<w:keepNext/><w:keepLines/>' : '',
		style.border ? border(style.border) : '',
		style.shade ? `<w:shd w:val="clear" w:color="auto" w:fill="${hex(style.shade)}"/>` : '',
		spacing ? `<w:spacing${spacing}${multiple ? ' w:lineRule="auto"' : ''}/>` : '',
		indent ? `<w:ind${indent}/>` : '',
		style.centre ? '<w:jc w:val="center"/>' : '',
		style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
	].join('');
}

const border = ({ colour, sides, wide }: NonNullable<ParagraphStyle['border']>): string =>
	`<w:pBdr>${sides.map((side) => `<w:${side} w:val="single" w:sz="${wide ? 24 : 8}" w:space="${side === 'left' || side === 'right' ? 8 : 6}" w:color="${hex(colour)}"/>`).join('')}</w:pBdr>`;

export function paragraphStyle(style: ParagraphStyle): string {
	const based = style.basedOn ?? 'Normal';
	return [
		`<w:style w:type="paragraph" w:styleId="${style.id}"${style.isDefault ? ' w:default="1"' : ''}>`,
		`<w:name w:val="${style.name}"/>`,
		based ? `<w:basedOn w:val="${based}"/>` : '',
		style.next ? `<w:next w:val="${style.next}"/>` : '',
		'<w:qFormat/>',
		`<w:pPr>${paragraph(style)}</w:pPr><w:rPr>${run(style)}</w:rPr></w:style>`,
	].join('');
}
