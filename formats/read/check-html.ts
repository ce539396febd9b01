/** Raw HTML → a finding at each element, with what is written for it in Markdown. */
import type { Html } from 'mdast';
import { clip, type ReadContext } from './context.ts';

/** How many elements of each name are open, at a place in the text. */
export type OpenElements = Map<string, number>;

const why = 'HTML would not reach the PDF, Word and EPUB editions.';

const instead: readonly (readonly [names: string, hint: string])[] = [
	['br', 'End the line with “\\” for a new line.'],
	['img', 'Write “![What it shows](pictures/name.png)”.'],
	['aside', 'Write a box: “:::notice[Heading]{kind=note}”, the words, then “:::”.'],
	['mark', 'Write “**words**”, or the words alone.'],
	['del s strike', 'Write “~~words~~”, or take the words out.'],
	['dl dt dd', 'Write “:::terms” on a line before, “- **Word**: what it means” for each, and “:::” after them.'],
	['iframe video audio object embed', 'Write a link to it: “[What is there](https://…)”.'],
	['figure figcaption', 'Write “![What it shows](pictures/name.png "The words below it")” on a line of its own.'],
	['details summary', 'Write it under a heading of its own.'],
	['table caption thead tbody tfoot tr th td', 'Write the table with “|”; a caption, row headers and merged cells go on “:::table”.'],
	['b strong', 'Write “**words**”.'],
	['i em cite', 'Write “*words*”.'],
	['sup sub', 'Write the sign itself, “²” or “₂”, or a note: “[^1]”.'],
	['abbr acronym', 'Write the letters alone, and what they stand for on a line of its own: “*[NHS]: National Health Service”.'],
	['code pre kbd tt samp', 'Write code between “`” signs, or between lines of “```”.'],
	['ul ol li', 'Write the list with “- ” or “1. ” at the start of each line.'],
	['h1 h2 h3 h4 h5 h6', 'Write the heading with “##” or “###”.'],
	['blockquote', 'Write “> ” at the start of each line.'],
	['hr', 'Write “---” on a line of its own, or remove it.'],
	['p div span section article header footer main nav center font u ins small big', 'Remove the tags, and leave the words.'],
];
const wrappers = instead.at(-1)?.[0].split(' ') ?? [];

function hintOf({ tag, name, isEnd }: { tag: string; name: string; isEnd: boolean }): string {
	if (isEnd) return 'Remove it: nothing before it begins it.';
	if (name === 'a')
		return /\s(?:id|name)\s*=/i.test(tag)
			? 'Remove it; where links lead to it, write its id behind the next heading: “## Heading {#id}”.'
			: 'Write the link as “[words](address)”.';
	// A name with a capital is no element of HTML, but a part of a program for web pages.
	if (/^<\/?[A-Z][a-z]/.test(tag)) return 'Remove it: it is for another program. Write what readers would see there.';
	return instead.find(([names]) => names.split(' ').includes(name))?.[1] ?? 'Write it in Markdown.';
}

/** Comments are the author's own, and nothing is said of them. Nor is anything of the end of an element whose beginning was told. */
export function checkHtml(node: Html, open: OpenElements, context: ReadContext): void {
	if (/^\s*<!--/.test(node.value) && !node.value.includes('-->')) {
		context.error('comment-open', node, 'This note to yourself is not closed.', 'Write “-->” after its last words.');
		return;
	}
	const html = node.value.replace(/<!--(?:(?!-->)[\s\S])*-->/g, '');
	if (!html.trim()) return;
	const tags = [...html.matchAll(/<(\/?)([a-z][a-z0-9-]*)[^>]*>/gi)].map(([tag, slash, name = '']) => ({
		tag,
		isEnd: slash === '/',
		name: name.toLowerCase(),
	}));
	const isEnd = tags.length > 0 && tags.every(({ isEnd, name }) => isEnd && open.get(name)) && /^(?:\s*<\/[^>]*>)+\s*$/.test(html);
	for (const { isEnd, name } of tags) open.set(name, Math.max(0, (open.get(name) ?? 0) + (isEnd ? -1 : 1)));
	// What stands in a wrapper says more of what to write.
	const first = tags.find(({ name }) => !wrappers.includes(name)) ?? tags[0];
	if (!isEnd) context.error('raw-html', node, `Raw HTML (“${clip(node.value)}”) cannot be used.`, `${first ? hintOf(first) : 'Write it in Markdown.'} ${why}`);
}
