/** Turns Markdown text into an mdast tree with positions, with no more of the parser than the text can need. */
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** Without its last line end the parser misreads a list there. */
export const parse = (text: string): Root => parserOf(unneeded(text)).parse(text === '' || text.endsWith('\n') ? text : `${text}\n`);

/**
 * What the text cannot hold is not looked for: the parser tries at every word whether it begins an address of e-mail, and
 * at every line whether it begins a table, a third of its time. A character reference may stand for any character.
 */
const unneeded = (text: string): string[] => [
	...(text.includes('@') ? [] : ['emailAutolink']),
	...(/www/i.test(text) ? [] : ['wwwAutolink']),
	...(/http/i.test(text) ? [] : ['protocolAutolink']),
	...(/@|www|http|&/i.test(text) ? [] : [inFinishedText]),
	...(/\||:-|-:/.test(text) ? [] : ['table']),
];
const inFinishedText = 'addresses in finished text';

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
	if (names.includes(inFinishedText)) data.fromMarkdownExtensions = data.fromMarkdownExtensions.flat().filter(({ enter }) => !enter?.literalAutolink);
}

type Construct = { name?: string };
/** By the character that they begin with. */
type Constructs = Record<string, Construct | Construct[]>;
type Syntax = { text: Constructs; flow: Constructs };
type Compile = { enter?: { literalAutolink?: unknown } };

const without = (all: Constructs, names: readonly string[]): Constructs =>
	Object.fromEntries(Object.entries(all).map(([code, some]) => [code, [some].flat().filter(({ name }) => !names.includes(name ?? ''))]));
