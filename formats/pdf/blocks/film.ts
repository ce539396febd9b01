/** A film becomes a box that names it, says how long it is and who made it, and leads to it by a link and a QR code. */
import type { Film, FilmNode, Person } from '../../model.ts';
import { common, duration, filmWords, longDate, printWords } from '../../words.ts';
import { element } from '../element.ts';
import { box } from '../layout/box.ts';
import { type Flow, gap, lineOf, push } from '../layout/context.ts';
import type { Piece } from '../layout/line.ts';
import { baselineOf, paragraphUnits, wordsPiece as piece, textUnits } from '../layout/text.ts';
import { unit } from '../layout/unit.ts';
import { filmAddress } from '../links.ts';
import { qrRows } from '../qr.ts';

const qrSize = 92;

export function film(node: FilmNode, flow: Flow): void {
	const { style, edition } = flow.layout;
	const parent = element('Div', flow.parent, lineOf(node));
	box(flow, parent, { fill: style.tint, border: node.film ? style.accent : style.line }, (inner) => {
		const title = node.film ? printWords.filmTitle(node.film.title) : common.notYetInBsl;
		say(
			[
				piece(title, element('P', parent), {
					...inner.text,
					look: 'bold',
					size: style.h3.size,
				}),
			],
			{ ...inner, text: { ...inner.text, line: style.h3.line } },
		);
		gap(inner, 4);
		if (!node.film) return say([piece(common.noFilm, element('P', parent), inner.text)], inner);
		for (const [label, value] of facts(node.film)) fact(label, value, inner);
		const address = filmAddress(edition, node.section);
		if (address) watch(address, inner);
	});
}

/** A film's facts stay on one page. */
function say(pieces: Piece[], flow: Flow): void {
	const units = paragraphUnits(pieces, flow, () => {});
	for (const unit of units) unit.keepNext = true;
	push(flow, ...units);
}

function fact(label: string, value: string, flow: Flow): void {
	const el = element('P', flow.parent);
	say(
		[
			...(label
				? [
						piece(`${label}: `, element('Strong', el), {
							...flow.text,
							look: 'bold',
						}),
					]
				: []),
			piece(value, el, flow.text),
		],
		flow,
	);
	gap(flow, 2);
}

/** Who signed, who checked, who made it: what is not known says so. */
function facts(film: Film): [string, string][] {
	const rows: [string, string][] = [[printWords.length, duration(film.seconds)]];
	if (film.placeholder) rows.push(['', common.placeholder]);
	rows.push([common.signer, person(film.signer)], [common.checker, person(film.checker)]);
	rows.push([common.supplier, film.supplier || common.notGiven], [common.filmedOn, film.filmedOn ? longDate(film.filmedOn) : common.notGiven]);
	return rows;
}

function person(who: Person | undefined): string {
	const parts = [who?.name, who?.registration && filmWords.registration(who.registration)].filter((part) => part);
	return parts.join(', ') || common.notGiven;
}

/** An address that lines may break only after a stroke: a hyphen at the end of a line would not be known as part of it. */
const unhyphenated = (address: string): string => address.replaceAll('-', '\u2060-\u2060').replace('://', ':/\u2060/\u2060');

/** The QR code at the left and the address, as words and as a link, beside it. */
function watch(address: string, flow: Flow): void {
	const { style } = flow.layout;
	const figure = element('Figure', flow.parent, {
		alt: printWords.qr(address),
	});
	const el = element('P', flow.parent);
	const link = element('Link', el);
	const x = flow.x + qrSize + 18;
	const words = [
		piece(`${printWords.watch}\n`, el, { ...flow.text, look: 'bold' }),
		{
			...piece(unhyphenated(address), link, {
				...flow.text,
				color: style.accent,
				underline: true,
			}),
			link: { element: link, target: { url: address }, contents: address },
		},
	];
	const { size, line } = flow.text;
	const lines = textUnits(words, { x, width: flow.x + flow.width - x, size, line }, () => {});
	const height = Math.max(qrSize, lines.length * line);
	let y = (height - lines.length * line) / 2;
	const row = unit(
		height,
		[
			{
				kind: 'squares',
				role: figure,
				x: flow.x,
				y: (height - qrSize) / 2,
				size: qrSize,
				rows: qrRows(address),
			},
		],
		{
			baseline: baselineOf(size, line),
		},
	);
	for (const { ops } of lines) {
		for (const op of ops) row.ops.push('y' in op ? { ...op, y: op.y + y } : op);
		y += line;
	}
	gap(flow, 10);
	push(flow, row);
}
