/** Turns Markdown text into an mdast tree with positions, with no more of the parser than the text can need. */
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { walk } from '../walk.ts';

/** Without its last line end the parser misreads a list there. */
export const parse = (text: string): Root => parserOf(unneeded(text)).parse(text === '' || text.endsWith('\n') ? text : `${text}\n`);

/**
 * What the text cannot hold is not looked for: the parser tries at every word whether it begins an address of e-mail, and
 * at every line whether it begins a table, a third of its time.
 */
const unneeded = (text: string): string[] => [
	...(text.includes('@') ? [] : ['emailAutolink']),
	...(/www/i.test(text) ? [] : ['wwwAutolink']),
	...(/http/i.test(text) ? [] : ['protocolAutolink']),
	...(/\||:-|-:/.test(text) ? [] : ['table']),
];

const parsers = new Map<string, ReturnType<typeof makeParser>>();

function parserOf(names: readonly string[]) {
	const key = names.join();
	const parser = parsers.get(key) ?? makeParser(names);
	parsers.set(key, parser);
	return parser;
}

const makeParser = (names: readonly string[]) =>
	unified().use(remarkParse).use(remarkGfm).use(leanly, names).use(remarkDirective).use(remarkFrontmatter, ['yaml']).freeze();

/** Takes the constructs with these names out of what remark-gfm added. */
function leanly(this: Processor, names: readonly string[]): void {
	const data = this.data() as { micromarkExtensions: Syntax[]; fromMarkdownExtensions: Compile[] | Compile[][] };
	data.micromarkExtensions = data.micromarkExtensions.map(({ text, flow, ...rest }) => ({ ...rest, text: without(text, names), flow: without(flow, names) }));
	data.fromMarkdownExtensions = data.fromMarkdownExtensions
		.flat()
		.map((each) => (each.transforms ? { ...each, transforms: each.transforms.map(whereNeeded) } : each));
}

type Construct = { name?: string };
/** By the character that they begin with. */
type Constructs = Record<string, Construct | Construct[]>;
type Syntax = { text: Constructs; flow: Constructs };
type Compile = { transforms?: Transform[] };
type Transform = (tree: Root) => unknown;

/** The one transform looks for addresses in finished text with a visitor that costs a tenth of the parser's time. */
const whereNeeded =
	(transform: Transform): Transform =>
	(tree) => {
		let isNeeded = false;
		walk(tree, (node) => {
			if (node.type === 'link' || node.type === 'linkReference') return 'skip';
			if (node.type === 'text') isNeeded ||= /@|www|http/i.test(node.value);
			return undefined;
		});
		return isNeeded ? transform(tree) : undefined;
	};

const without = (all: Constructs, names: readonly string[]): Constructs =>
	Object.fromEntries(
		Object.entries(all)
			.map(([code, some]): [string, Construct[]] => [code, [some].flat().filter(({ name }) => !names.includes(name ?? ''))])
			.filter(([, some]) => some.length > 0),
	);
