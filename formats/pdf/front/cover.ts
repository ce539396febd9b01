/** Turns an edition's facts into the cover: what it is, which edition, in what state, who publishes it, how to ask for another. */
import { outside } from '../../discreet.ts';
import type { Meta, Picture } from '../../model.ts';
import { page } from '../../theme.ts';
import { common, consultationSentence, editionWords, longDate, printWords, statusParts } from '../../words.ts';
import { type Element, element } from '../element.ts';
import { box } from '../layout/box.ts';
import { type Flow, gap, type Layout, push } from '../layout/context.ts';
import type { Piece } from '../layout/line.ts';
import { balancedWidth, wordsPiece as piece, textUnits } from '../layout/text.ts';
import { type Op, type Target, unit } from '../layout/unit.ts';

/** Width of the accent at the left edge, and where the words begin. */
export const cover = { band: 30, left: 84, pictogram: 64 } as const;

/** How much air there is, and where the notice of a demonstration stands. */
interface CoverPlan {
	air: number;
	notice: 'last' | 'first';
}

/** The first plan by which the cover is one page; in large print the last one, which begins with what matters most. */
export const coverPlans: CoverPlan[] = [
	{ air: 1, notice: 'last' },
	{ air: 0.6, notice: 'last' },
	{ air: 0.25, notice: 'last' },
	{ air: 0.25, notice: 'first' },
];

export function layCover(layout: Layout, root: Element, pictogram: Picture | undefined, plan: CoverPlan): Flow {
	const { style, edition } = layout;
	const meta = outside(edition.meta);
	const width = page.width - cover.left - 64;
	const parent = element('Div', root);
	const flow: Flow = {
		layout,
		parent,
		x: cover.left,
		width,
		measure: width,
		frames: [],
		units: [],
		space: { pending: 0 },
		text: {
			look: 'regular',
			size: style.body.size,
			line: style.body.line,
			color: style.ink,
		},
	};
	push(flow, unit(72 * plan.air, []));
	name(flow, pictogram);
	gap(flow, 12 + 12 * plan.air);
	title(meta.title, flow);
	if (meta.description) {
		gap(flow, 16);
		say(meta.description, flow, {
			size: style.h4.size + 1,
			line: style.h4.line + 3,
		});
	}
	if (plan.notice === 'first') demonstration(meta, flow);
	gap(flow, 16 + 28 * plan.air);
	state(meta, flow);
	publisher(meta, flow);
	anotherFormat(meta, flow);
	if (plan.notice === 'last') demonstration(meta, flow);
	return flow;
}

/** The edition's pictogram is decoration: its name stands beside it. */
function name(flow: Flow, pictogram: Picture | undefined): void {
	const { style, edition } = flow.layout;
	const label = editionWords[edition.id].name;
	const size = style.h3.size + 2;
	const [words] = textUnits(
		[
			piece(label, element('P', flow.parent), {
				look: 'bold',
				size,
				color: style.accent,
			}),
		],
		{
			x: flow.x + (pictogram ? cover.pictogram + 16 : 0),
			width: flow.width,
			size,
			line: size * 1.3,
		},
		() => {},
	);
	if (!words) return;
	if (!pictogram) return push(flow, words);
	const shift = (cover.pictogram - words.height) / 2;
	const ops: Op[] = [
		{
			kind: 'picture',
			role: 'decoration',
			x: flow.x,
			y: 0,
			width: cover.pictogram,
			height: cover.pictogram,
			picture: pictogram,
		},
	];
	push(flow, unit(cover.pictogram, [...ops, ...words.ops.map((op) => ('y' in op ? { ...op, y: op.y + shift } : op))]));
}

function title(text: string, flow: Flow): void {
	const { style } = flow.layout;
	const { size, line } = { size: style.h1.size + 6, line: style.h1.line + 8 };
	const parts = [
		piece(text, element('H1', flow.parent), {
			look: 'bold',
			size,
			color: style.ink,
		}),
	];
	const units = textUnits(parts, { x: flow.x, width: balancedWidth(parts, flow.width), size, line }, () => {});
	units[0]?.ops.unshift({ kind: 'place', name: 'cover', y: 0 });
	push(flow, ...units);
}

function state(meta: Meta, flow: Flow): void {
	const { name, rest } = statusParts(meta);
	label(common.state, flow);
	const el = element('P', flow.parent);
	write(
		[
			piece(name, element('Strong', el), {
				...flow.text,
				look: 'bold',
			}),
			piece(rest, el, flow.text),
		],
		flow,
	);
	const asked = consultationSentence(meta);
	if (asked) {
		gap(flow, 4);
		say(asked, flow);
	}
	for (const [i, decision] of meta.decisions.entries()) {
		if (i === 0) label(printWords.decisions, flow);
		else gap(flow, 4);
		say(printWords.decision(decision), flow);
	}
	if (meta.date && meta.date !== meta.statusDate) {
		gap(flow, 4);
		say(longDate(meta.date), flow);
	}
}

function publisher(meta: Meta, flow: Flow): void {
	if (!meta.publisher) return;
	label(printWords.publisher, flow);
	ways([[meta.publisher.name, undefined], ...(meta.publisher.url ? [[bareAddress(meta.publisher.url), meta.publisher.url] as [string, string]] : [])], flow);
}

function anotherFormat(meta: Meta, flow: Flow): void {
	label(common.anotherFormat, flow);
	const { text, phone, email, url } = meta.anotherFormat ?? {
		text: printWords.anotherFormat,
	};
	say(text, flow);
	const rows: [string, string, string][] = [];
	if (phone) rows.push([printWords.phone, phone, `tel:${phone.replace(/[^\d+]/g, '')}`]);
	if (email) rows.push([printWords.email, email, `mailto:${email}`]);
	if (url) rows.push([printWords.web, bareAddress(url), url]);
	for (const [what, words, address] of rows) {
		gap(flow, 2);
		ways(
			[
				[`${what}: `, undefined],
				[words, address],
			],
			flow,
		);
	}
}

function demonstration(meta: Meta, flow: Flow): void {
	const { style } = flow.layout;
	const text = meta.demonstration;
	if (!text) return;
	gap(flow, 24);
	box(flow, element('Div', flow.parent), { fill: style.tint, border: style.accent }, (inner) => {
		say(common.demonstration, inner, { look: 'bold' });
		gap(inner, 4);
		say(text, inner);
		for (const unit of flow.units.slice(-6)) if (unit.frames.length > 0) unit.keepNext = true;
	});
}

function write(pieces: Piece[], flow: Flow, line = flow.text.line, size = flow.text.size): void {
	push(
		flow,
		...textUnits(
			pieces,
			{
				x: flow.x,
				width: Math.min(flow.width, flow.layout.style.measure + 40),
				size,
				line,
			},
			() => {},
		),
	);
}

function say(text: string, flow: Flow, style: Partial<Flow['text']> = {}): void {
	const look = { ...flow.text, ...style };
	write([piece(text, element('P', flow.parent), look)], flow, look.line, look.size);
}

/** A small heading that is no heading of the document. */
function label(text: string, flow: Flow): void {
	gap(flow, 14);
	say(text, flow, {
		look: 'bold',
		color: flow.layout.style.quiet,
		size: flow.layout.style.small.size,
		line: flow.layout.style.small.line,
	});
	const last = flow.units.at(-1);
	if (last) last.keepNext = true;
	gap(flow, 2);
}

/** Words on one line, some of them links. */
function ways(parts: [string, string | undefined][], flow: Flow): void {
	const el = element('P', flow.parent);
	const pieces = parts.flatMap(([text, address], i): Piece[] => {
		if (!address || !URL.canParse(address)) return [piece(i > 0 && !parts[i - 1]?.[0].endsWith(' ') ? ` ${text}` : text, el, flow.text)];
		const link = element('Link', el);
		const target: Target = { url: new URL(address).href };
		const space = i > 0 && !parts[i - 1]?.[0].endsWith(' ') ? [piece(', ', el, flow.text)] : [];
		return [
			...space,
			{
				...piece(text, link, {
					...flow.text,
					color: flow.layout.style.accent,
					underline: true,
				}),
				link: { element: link, target, contents: text },
			},
		];
	});
	write(pieces, flow);
}

/** An address as people say it. */
const bareAddress = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

export const coverPicture = (svg: string): Picture => ({
	id: 'pictogram',
	path: '',
	mediaType: 'image/svg+xml',
	bytes: new TextEncoder().encode(svg),
	width: 64,
	height: 64,
});
