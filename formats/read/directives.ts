/** Turns raw `:::` and `:` directives into typed nodes of our own, or back into the words that the author wrote. */
import type { BlockContent, DefinitionContent, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Division, LanguageSpan, Notice } from '../model.ts';
import { common } from '../words.ts';
import { wordsOf } from '../words-of.ts';
import type { ReadContext } from './context.ts';
import { boxHint, checkClosed, checkStrayColons, nearBox, tellPlace } from './directive-ends.ts';
import { formula } from './formula.ts';
import { suggest } from './suggest.ts';
import { mergeCells } from './table-merges.ts';
import { terms } from './terms.ts';
import { tellUnquoted } from './unquoted.ts';

type Block = BlockContent | DefinitionContent;

/** Containers that only one edition, or some, say; they stand at the top level of a section. */
export const editionContainers = ['summary', 'easy-read', 'only'] as const;

/** Every container and the attributes that it takes. */
const containers = new Map<string, readonly string[]>([
	['summary', ['facts']],
	['easy-read', ['facts']],
	['only', ['full', 'summary', 'easy-read', 'bsl']],
	['table', ['row-headers', 'header-rows']],
	['terms', []],
	['div', ['lang']],
	['notice', ['kind']],
]);
const noticeKinds = ['note', 'warning', 'help', 'example'] as const;
const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Replaces directives below `root` in place. Edition containers at the top level stay for `sections`. */
export function resolveDirectives(root: Root, context: ReadContext): void {
	root.children = root.children.flatMap((node) => blocks(node, context, root)) as RootContent[];
}

function blocks(node: RootContent, context: ReadContext, parent: Nodes): RootContent[] {
	if (node.type === 'leafDirective') return leaf(node, context);
	if (node.type === 'containerDirective') return container(node, context, parent);
	if (node.type === 'textDirective') return text(node, context);
	if (node.type === 'paragraph') checkStrayColons(node, context);
	if ('children' in node) (node as { children: RootContent[] }).children = (node.children as RootContent[]).flatMap((child) => blocks(child, context, node));
	return [node];
}

function container(node: ContainerDirective, context: ReadContext, parent: Nodes): RootContent[] {
	const allowed = containers.get(node.name);
	if (!allowed) {
		context.error('unknown-directive', node, `“:::${node.name}” is not known.`, boxHint(node.name) ?? nearest(node.name));
		return node.children.flatMap((child) => blocks(child as RootContent, context, parent));
	}
	if (parent.type !== 'root') checkClosed(node, context);
	const unknown = Object.keys(node.attributes ?? {}).filter((name) => !allowed.includes(name));
	if (unknown.length > 0 && !tellUnquoted(node, context))
		for (const name of unknown)
			context.error(
				'unknown-attribute',
				node,
				`“:::${node.name}” takes no “${name}”.`,
				allowed.length ? suggest(name, allowed) : 'Remove what stands in the braces.',
			);
	const children = node.children.flatMap((child) => blocks(child as RootContent, context, node)) as Block[];
	if ((editionContainers as readonly string[]).includes(node.name)) {
		if (parent.type === 'root') return [{ ...node, children }];
		tellPlace(node, parent, context);
		return [];
	}
	const label =
		children[0]?.type === 'paragraph' && (children[0].data as { directiveLabel?: boolean } | undefined)?.directiveLabel
			? (children.shift() as Paragraph)
			: undefined;
	if (node.name === 'terms') return terms(node, label ? [label, ...children] : children, context);
	if (node.name === 'table') return table(node, label?.children, children, context);
	if (node.name === 'div') return [division(node, label ? [label, ...children] : children, context)];
	return [notice(node, label, children, context)];
}

/** One of ours, or a box by a name that other programs have for it. */
function nearest(name: string): string {
	const hint = suggest(name, [...containers.keys()]);
	return hint.startsWith('Did') ? hint : (nearBox(name) ?? hint);
}

function table(node: ContainerDirective, caption: PhrasingContent[] | undefined, children: Block[], context: ReadContext): RootContent[] {
	const inner = children[0];
	if (children.length !== 1 || inner?.type !== 'table') {
		context.error(
			'table-container',
			node,
			'A “:::table” holds one table and nothing else.',
			'Put one table with its header row between “:::table[Caption]” and “:::”.',
		);
		return children;
	}
	const rows = countIn(node, 'header-rows', inner.children.length - 1, context) ?? 1;
	const columns = countIn(node, 'row-headers', (inner.children[0]?.children.length ?? 1) - 1, context) ?? 0;
	mergeCells(inner, rows, columns, context);
	inner.data = { ...inner.data, ...(caption && { caption }), rowHeaders: columns, ...(rows > 1 && { headerRows: rows }) };
	return [inner];
}

/** `{row-headers}` is one, `{row-headers=2}` two; undefined where it is not said. `most` leaves a row, or a column, that is headed. */
function countIn(node: ContainerDirective, name: string, most: number, context: ReadContext): number | undefined {
	const value = node.attributes?.[name];
	if (value == null) return undefined;
	const count = value === '' ? 1 : Number(value);
	if (Number.isInteger(count) && count >= 1 && count <= Math.max(1, most)) return count;
	context.error(
		'table-container',
		node,
		`“${name}=${value}” is not a number of ${name === 'row-headers' ? 'columns that name the rows' : 'rows that name the columns'} of this table.`,
		`Write a whole number, for example “${name}=2”, with cells left that are named.`,
	);
	return undefined;
}

function division(node: ContainerDirective, children: Block[], context: ReadContext): Division {
	const lang = node.attributes?.lang;
	if (lang != null && !language.test(lang))
		context.error('language', node, `“${lang}” is not a language code.`, 'Write a code such as cy (Welsh), pl (Polish) or uk (Ukrainian).');
	return {
		type: 'division',
		...(lang && { lang }),
		children,
		...position(node),
	};
}

function notice(node: ContainerDirective, label: Paragraph | undefined, children: Block[], context: ReadContext): Notice {
	const wanted = node.attributes?.kind ?? 'note';
	const kind = noticeKinds.find((known) => known === wanted);
	if (!kind) context.error('unknown-attribute', node, `A notice cannot be “${wanted}”.`, suggest(wanted, noticeKinds));
	// The outputs say of each example that it is one; a heading of that word alone would be the second.
	const said = kind === 'example' && label && wordsOf(label).trim().toLowerCase() === common.example.toLowerCase();
	const heading: Block[] =
		label && !said
			? [
					{
						type: 'paragraph',
						children: [{ type: 'strong', children: label.children }],
						...position(label),
					},
				]
			: [];
	return {
		type: 'notice',
		kind: kind ?? 'note',
		children: [...heading, ...children],
		...position(node),
	};
}

function leaf(node: LeafDirective, context: ReadContext): RootContent[] {
	if (node.name === 'contacts') return [node];
	if (node.name === 'math') {
		const found = formula(node, context);
		return found ? [{ type: 'paragraph', children: [found], ...position(node) }] : [];
	}
	const hint = containers.has(node.name) ? goesRound(node.name) : suggest(node.name, ['contacts', 'allow', 'math', ...containers.keys()]);
	context.error('unknown-directive', node, `“::${node.name}” is not known.`, hint);
	return [];
}

const goesRound = (name: string): string => `It goes round words: “:::${name}” on a line before them, and “:::” on one after them.`;

/** A text directive that nobody knows is what the author wrote: "10:30", "Kent:Medway". */
function text(node: TextDirective, context: ReadContext): RootContent[] {
	if (node.name === 'span' && (node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0)) {
		const lang = node.attributes?.lang ?? '';
		if (!language.test(lang))
			context.error('language', node, 'This phrase does not say its language.', 'Write :span[words]{lang=cy}, with the code of the language.');
		const children = node.children.flatMap((child) => blocks(child as RootContent, context, node)) as PhrasingContent[];
		const span: LanguageSpan = {
			type: 'span',
			lang,
			children,
			...position(node),
		};
		return [span];
	}
	if (node.name === 'math' && (node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0)) return [formula(node, context) ?? []].flat();
	const { line = 0, offset: start = 0 } = node.position?.start ?? {};
	if (containers.has(node.name) && (node.children.length > 0 || node.attributes?.lang) && context.lineText(line).startsWith(`:${node.name}`)) {
		context.error('unknown-directive', node, `“:${node.name}” is not known.`, goesRound(node.name));
		return [];
	}
	if (node.children.length === 0)
		return [
			{
				type: 'text',
				value: context.text.slice(start, node.position?.end.offset ?? start),
				...position(node),
			},
		];
	// The label may hold links and emphasis: keep them, and give back the marks around them.
	const first = node.children[0]?.position?.start.offset ?? start;
	const last = node.children.at(-1)?.position?.end.offset ?? start;
	const inner = node.children.flatMap((child) => blocks(child as RootContent, context, node));
	const words = (value: string): RootContent => ({
		type: 'text',
		value,
		...position(node),
	});
	return [words(context.text.slice(start, first)), ...inner, words(context.text.slice(last, node.position?.end.offset ?? last))];
}

const position = (node: { position?: RootContent['position'] }) => (node.position ? { position: node.position } : {});
