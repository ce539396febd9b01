/** Turns a brought-in tree and its title into the text of `strategy.md`. */
import type { Heading, Image, Root } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';

/**
 * Its own list of what is unsafe needs a newer serialiser than the one that everything else uses, and escapes every colon
 * there. A name begins with a letter; an address is not looked at for names.
 */
const directives: Options = {
	...(directiveToMarkdown({ preferUnquoted: true }) as Options),
	unsafe: [
		{
			character: ':',
			before: '[^:]',
			after: '[A-Za-z_\\u00c0-\\uffff]',
			inConstruct: 'phrasing',
			notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw', 'titleQuote', 'titleApostrophe'],
		},
		{ character: ':', before: ':+', atBreak: true },
		{ character: ':', after: ':', atBreak: true },
	],
};

/** What stays an empty line of advice in the front matter, for the author to fill in. */
const advice = `# What else can stand here is in the README, under “Writing a document”. To add first:
# another-format: { text: "How to ask for large print, Braille, audio or another language" }
# help: the-name-in-braces-of-the-section-that-says-how-to-get-help
`;

export function toSource(root: Root, meta: Record<string, string>): string {
	const body = toMarkdown(root, {
		extensions: [gfmToMarkdown({ tablePipeAlign: false }), directives],
		handlers: { heading, image },
		bullet: '-',
		emphasis: '*',
		strong: '*',
		fence: '`',
		fences: true,
		rule: '*',
		listItemIndent: 'one',
		incrementListMarker: true,
	});
	return `---\n${stringify(meta, { lineWidth: 0, defaultStringType: 'PLAIN' })}${advice}---\n\n${body}`;
}

/** Its id last in the line. */
const heading: Handle = (node: Heading, parent, state, info) => {
	const written = defaultHandlers.heading(node, parent, state, info);
	return node.data?.id ? `${written} {#${node.data.id}}` : written;
};

const image: Handle = Object.assign(
	((node: Image, parent, state, info) => `${defaultHandlers.image(node, parent, state, info)}${node.data?.decorative ? '{decorative}' : ''}`) as Handle,
	{ peek: defaultHandlers.image.peek },
);
