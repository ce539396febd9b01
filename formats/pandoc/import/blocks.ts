/** Turns pandoc's blocks into Markdown's: one handler a kind; what Markdown cannot hold in that place is written another way and listed. */
import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import { wordsOf } from '../../words-of.ts';
import { attribute, type Block, plainWords } from './ast.ts';
import { continuedLevel } from './docx-marks.ts';
import { inlines, onOneLine, printable, trimmed } from './inlines.ts';
import { tooDeep } from './problem.ts';
import { clip, type ImportState, note } from './state.ts';
import { table } from './table.ts';

type Of<T extends Block['t']> = Block & { t: T };
/** Headings stand at the top only: inside a list, a quotation or a note they would begin a section there. */
type Place = 'top' | 'inside';

const deepest = 60;

export function blocks(nodes: readonly Block[], state: ImportState, place: Place): BlockContent[] {
	if (++state.depth > deepest) throw tooDeep();
	const made: BlockContent[] = [];
	let open: List | undefined;
	let last: Block | undefined;
	for (const node of nodes) {
		const level = node.t === 'Div' ? continuedLevel(attribute(node.c[0], 'custom-style') ?? '') : undefined;
		const own = block(node, state, level === undefined ? place : 'inside');
		const before = made.at(-1);
		if (level !== undefined && before?.type === 'list') {
			addToItem(before, own, level);
			open = before;
			continue;
		}
		const next = own[0];
		if (open && open === before && next?.type === 'list' && next.ordered === open.ordered && own.length === 1) {
			open.children.push(...next.children);
			continue;
		}
		const quote = isWordQuote(node) && isWordQuote(last) && before?.type === 'blockquote' && next?.type === 'blockquote';
		if (quote) before.children.push(...next.children);
		else made.push(...own);
		last = node;
	}
	state.depth--;
	return made;
}

/** Word has no quotation of several paragraphs: each is a quotation in its own style. */
const isWordQuote = (node: Block | undefined): boolean =>
	node?.t === 'Div' ? attribute(node.c[0], 'custom-style') !== undefined && node.c[1].length === 1 && node.c[1][0]?.t === 'BlockQuote' : isStyledQuote(node);
const isStyledQuote = (node: Block | undefined): boolean =>
	node?.t === 'BlockQuote' && node.c[0]?.t === 'Div' && attribute(node.c[0].c[0], 'custom-style') !== undefined;

/** Puts what goes on in a list's item into the last one at that depth. */
function addToItem(list: List, content: readonly BlockContent[], level: number): void {
	const item = list.children.at(-1);
	const inner = item?.children.at(-1);
	if (level > 0 && inner?.type === 'list') {
		addToItem(inner, content, level - 1);
		return;
	}
	item?.children.push(...content);
	list.spread = true;
	for (const each of list.children) each.spread = true;
}

const paragraph = (children: readonly PhrasingContent[]): BlockContent[] => {
	const { inside } = trimmed(children);
	return inside.length ? [{ type: 'paragraph', children: inside }] : [];
};

function block(node: Block, state: ImportState, place: Place): BlockContent[] {
	switch (node.t) {
		case 'Plain':
		case 'Para':
			state.last = `${state.last.slice(-80)} `;
			return paragraph(inlines(node.c, state));
		case 'LineBlock':
			return paragraph(node.c.flatMap((line, index) => [...(index ? [{ type: 'break' } as const] : []), ...inlines(line, state)]));
		case 'Header':
			return heading(node, state, place);
		case 'CodeBlock':
			return [{ type: 'code', lang: null, meta: null, value: printable(node.c[1]) }];
		case 'RawBlock':
			note(state, `Something written in ${node.c[0]} is left out: “${clip(node.c[1])}”.`);
			state.leftOut.push(node.c[1]);
			return [];
		case 'BlockQuote': {
			const children = blocks(node.c, state, 'inside');
			return children.length ? [{ type: 'blockquote', children }] : [];
		}
		case 'BulletList':
			return list(node.c, state, { ordered: false });
		case 'OrderedList':
			return orderedList(node, state);
		case 'DefinitionList':
			return definitions(node, state);
		case 'Div':
			return div(node, state, place);
		case 'Figure':
			return figure(node, state, place);
		case 'HorizontalRule':
			return [{ type: 'thematicBreak' }];
		case 'Table':
			return table(node.c, state);
	}
}

function heading(node: Of<'Header'>, state: ImportState, place: Place): BlockContent[] {
	const [level, [id], words] = node.c;
	const children = onOneLine(inlines(words, state));
	const said = wordsOf({ type: 'paragraph', children });
	if (!said.trim()) {
		if (children.length) return paragraph(children);
		note(state, 'A heading without words is left out.');
		return [];
	}
	if (place === 'inside') {
		note(state, `The heading “${clip(said)}” stood inside a list, a quotation, a table or a note; it is now in bold.`);
		return [{ type: 'paragraph', children: [{ type: 'strong', children: children as never }] }];
	}
	state.heading = said;
	state.last = '';
	return [{ type: 'heading', depth: 2, children, data: { level, id, name: state.names.get(said.replace(/\s+/g, ' ').trim())?.shift() } as never }];
}

function list(items: readonly Block[][], state: ImportState, options: Pick<List, 'ordered' | 'start'>): BlockContent[] {
	const spread = items.some((item) => item.filter((each) => each.t === 'Para' || isStyled(each)).length > 1);
	const children = items.flatMap((item): ListItem[] => {
		const made = blocks(item, state, 'inside');
		const first = made[0];
		// What a list item cannot begin with would not be read as its own.
		const begun: BlockContent[] = first && first.type === 'code' ? [{ type: 'paragraph', children: [{ type: 'text', value: '…' }] }, ...made] : made;
		return begun.length ? [{ type: 'listItem', spread, ...task(begun), children: begun }] : [];
	});
	return children.length ? [{ type: 'list', spread, ...options, children }] : [];
}

const isStyled = (node: Block): boolean => node.t === 'Div' && node.c[1].some((each) => each.t === 'Para');

/** Word and pandoc write a task's box as a mark before its words. */
function task(made: readonly BlockContent[]): { checked?: boolean } {
	const first = made[0]?.type === 'paragraph' ? made[0].children[0] : undefined;
	const mark = first?.type === 'text' ? /^([☐☒☑])\s+/.exec(first.value) : null;
	if (!mark || first?.type !== 'text') return {};
	first.value = first.value.slice(mark[0].length);
	return { checked: mark[1] !== '☐' };
}

function orderedList(node: Of<'OrderedList'>, state: ImportState): BlockContent[] {
	const [[start, style], items] = node.c;
	if (!['Decimal', 'DefaultStyle', 'Example'].includes(style.t))
		note(state, 'A list that was counted with letters or Roman numerals is now counted with numbers.');
	return list(items, state, { ordered: true, start: Math.max(0, Math.min(start, 999_999_999)) });
}

/** `:::terms` round a list; where a term or its meaning is not there, the list alone. */
function definitions(node: Of<'DefinitionList'>, state: ImportState): BlockContent[] {
	let whole = true;
	const children = node.c.flatMap(([term, meanings]): ListItem[] => {
		// In bold already: bold inside it says nothing more.
		const words = onOneLine(inlines(term, state)).flatMap((child) => (child.type === 'strong' ? child.children : [child]));
		const said = meanings.flatMap((meaning) => blocks(meaning, state, 'inside'));
		whole &&= words.length > 0 && said.length > 0;
		const bold: PhrasingContent[] = words.length ? [{ type: 'strong', children: words }] : [];
		const [first, ...more] = said;
		const made: BlockContent[] =
			first?.type === 'paragraph' && words.length
				? [{ type: 'paragraph', children: [...bold, { type: 'text', value: ': ' }, ...first.children] }, ...more]
				: [...paragraph(bold), ...said];
		return made.length ? [{ type: 'listItem', spread: made.length > 1, children: made }] : [];
	});
	if (!children.length) return [];
	const list: List = { type: 'list', ordered: false, spread: children.some((item) => item.spread), children };
	if (whole) return [{ type: 'containerDirective', name: 'terms', attributes: {}, children: [list] } as never];
	note(state, 'A list of terms had a term without a meaning, or a meaning without a term; it is now a plain list.');
	return [list];
}

function div(node: Of<'Div'>, state: ImportState, place: Place): BlockContent[] {
	const [attr, children] = node.c;
	const style = attribute(attr, 'custom-style') ?? '';
	if (attr[0]) state.anchors.set(attr[0], state.heading);
	if (/^(?:toc(?: \d| heading)|table of (?:contents|figures)|contents(?: \d| heading))$/i.test(style)) {
		state.leftOut.push(plainWords(children));
		const what = 'The table of contents is left out: Fourfold makes one for each edition.';
		if (!state.notes.some((each) => each.what === what)) note(state, what);
		return [];
	}
	const lang = attribute(attr, 'lang');
	const notice = /^notice$/i.test(style) || attr[1].includes('notice');
	if (notice || (lang && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang))) {
		const inside = blocks(children, state, 'inside');
		if (!inside.length) return [];
		return [
			{ type: 'containerDirective', name: notice ? 'notice' : 'div', attributes: notice ? { kind: 'note' } : { lang: lang ?? '' }, children: inside } as never,
		];
	}
	return blocks(children, state, place);
}

/** A caption stands below its picture, unless it only repeats what the picture shows. */
function figure(node: Of<'Figure'>, state: ImportState, place: Place): BlockContent[] {
	const [, [, caption], children] = node.c;
	const made = blocks(children, state, place);
	// Pandoc gives the caption of a table below a picture to the picture too.
	const first = caption[0];
	if (first?.t === 'Div' && attribute(first.c[0], 'custom-style') === 'Table Caption') return made;
	const said = plainWords(caption).replace(/\s+/g, ' ').trim();
	const only = made.length === 1 && made[0]?.type === 'paragraph' && made[0].children.length === 1 ? made[0].children[0] : undefined;
	if (only?.type === 'image' && (only.alt ?? '') === said) return made;
	return [...made, ...blocks(caption, state, 'inside')];
}
