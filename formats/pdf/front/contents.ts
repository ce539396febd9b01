/** Turns an edition's headings into its contents: a TOC whose entries are links, with leaders and page numbers. */
import type { Heading, Nodes } from 'mdast';
import type { Edition } from '../../model.ts';
import { common, printWords } from '../../words.ts';
import { wordsOf } from '../../words-of.ts';
import { type Element, element } from '../element.ts';
import { face } from '../fonts.ts';
import { type Flow, gap, type Layout, lineOf, push } from '../layout/context.ts';
import { balancedWidth, labelOps, textUnits } from '../layout/text.ts';
import type { Op } from '../layout/unit.ts';
import { measure } from '../shape.ts';

export interface Entry {
	id: string;
	title: string;
	/** The title, parted where its language changes. */
	parts: readonly { text: string; lang?: string }[];
	depth: 2 | 3 | 4;
	line?: number;
}

/** Headings of the edition's sections that a link can lead to. */
export function entriesOf(edition: Edition): Entry[] {
	return edition.sections.flatMap((section) =>
		section.children
			.filter((node): node is Heading => node.type === 'heading')
			.flatMap((node): Entry[] =>
				node.data?.id && node.depth <= 4
					? [
							{
								id: node.data.id,
								title: wordsOf(node),
								parts: partsOf(node),
								depth: Math.max(2, node.depth) as 2 | 3 | 4,
								...lineOf(node),
							},
						]
					: [],
			),
	);
}

function partsOf(node: Nodes, lang?: string): { text: string; lang?: string }[] {
	if (!('children' in node)) return [{ text: wordsOf(node), ...(lang && { lang }) }];
	const parts = node.children.flatMap((child) => partsOf(child, node.type === 'span' ? node.lang : lang));
	return parts.reduce<typeof parts>((joined, part) => {
		const before = joined.at(-1);
		if (before && before.lang === part.lang) before.text += part.text;
		else joined.push({ ...part });
		return joined;
	}, []);
}

/** Sections and, where the edition is long, what is in them. */
export function layContents(layout: Layout, root: Element, entries: readonly Entry[]): Flow {
	const { style, edition } = layout;
	const parent = element('Div', root);
	const width = style.right - style.left;
	const flow: Flow = {
		layout,
		parent,
		x: style.left,
		width,
		measure: width,
		frames: [],
		units: [],
		space: { pending: 0 },
		text: { look: 'regular', ...style.body, color: style.ink },
	};
	const heading = [
		{
			text: common.contents,
			style: {
				look: 'bold' as const,
				size: style.h1.size,
				color: style.accent,
			},
			element: element('H2', parent),
		},
	];
	push(flow, ...textUnits(heading, { x: flow.x, width: balancedWidth(heading, width), ...style.h1 }, () => {}));
	flow.units[0]?.ops.unshift({ kind: 'place', name: 'contents', y: 0 });
	gap(flow, 20);
	const shown = entries.filter((entry) => entry.depth === 2 || (entry.depth === 3 && edition.id === 'full'));
	const toc = element('TOC', parent);
	let inner: Element | undefined;
	let item = element('TOCI', toc);
	for (const [i, entry] of shown.entries()) {
		if (entry.depth === 2) {
			item = element('TOCI', toc);
			inner = undefined;
		} else inner ??= element('TOC', item);
		gap(flow, entry.depth === 2 ? (i === 0 ? 0 : style.large ? 10 : 7) : 1);
		layEntry(entry, entry.depth === 2 ? item : element('TOCI', inner), flow);
		const next = shown[i + 1];
		if (next && next.depth > entry.depth) for (const unit of flow.units.slice(-1)) unit.keepNext = true;
	}
	return flow;
}

function layEntry(entry: Entry, item: Element, flow: Flow): void {
	const { style } = flow.layout;
	const link = element('Link', element('Reference', item));
	const indent = entry.depth === 2 ? 0 : 18;
	const text = entry.depth === 2 ? style.body : style.table;
	const look = entry.depth === 2 ? 'bold' : 'regular';
	const room = text.size * 3;
	const x = flow.x + indent;
	const units = textUnits(
		entry.parts.map((part) => ({
			text: part.text,
			style: { look, size: text.size, color: style.ink },
			element: part.lang ? element('Span', link, { lang: part.lang }) : link,
		})),
		{ x, width: flow.width - indent - room, ...text },
		() => {},
	);
	for (const [i, unit] of units.entries()) {
		if (i === units.length - 1) unit.ops.push(...leader(unit.ops, entry, link, flow, text.size));
		unit.ops.push({
			kind: 'link',
			element: link,
			x,
			y: 0,
			width: flow.width - indent,
			height: unit.height,
			target: { name: entry.id },
			contents: (numbers) => printWords.entry(entry.title, numbers.pageOf(entry.id)),
		});
	}
	push(flow, ...units);
}

/** Dots from the end of the words to the number; the number is part of the link. */
function leader(ops: readonly Op[], entry: Entry, link: Element, flow: Flow, size: number): Op[] {
	const { style } = flow.layout;
	const last = ops.findLast((op) => op.kind === 'text');
	if (last?.kind !== 'text') return [];
	const from = last.x + measure(last.face, last.text, last.size) + 6;
	const right = flow.x + flow.width;
	const dot = measure(face('regular'), '. ', size);
	const count = Math.floor((right - size * 2 - from) / dot);
	const dots =
		count > 1
			? labelOps('. '.repeat(count).trimEnd(), 'decoration', right - size * 2 - count * dot, last.y, { look: 'regular', size, color: style.quiet })
			: [];
	// A space, so that title and number are two words when they are read out.
	const space = labelOps(' ', link, from - 6, last.y, {
		look: 'regular',
		size,
		color: style.ink,
	});
	return [
		...space,
		...dots,
		{
			kind: 'number',
			role: link,
			right,
			y: last.y,
			of: entry.id,
			face: face('regular'),
			size,
			color: style.ink,
		},
	];
}
