/** The blocks of a text, each with what it is for; its example is the section of its name in the document of examples. */
import type { Element } from 'hast';
import type { handlersFor } from '../../../formats/html/handlers/index.ts';
import { sectionContent } from '../../../formats/html/to-hast.ts';
import type { EditionId } from '../../../formats/model.ts';
import type { Component, Example } from '../sample.ts';

/** Those with a handler of their own, the parts of a list of terms in its example, and what the library writes that has a look of its own here. */
type Block = Exclude<keyof ReturnType<typeof handlersFor>, 'termEntry' | 'term' | 'meaning'> | 'blockquote' | 'footnoteReference' | 'list';

const blocks: Record<Block, { is: string; edition?: EditionId }> = {
	abbreviation: { is: 'An abbreviation, with what it stands for where the pointer rests.' },
	blockquote: { is: 'Words of somebody else.' },
	code: { is: 'What is typed or printed by a machine; a keyboard can scroll it sideways.' },
	division: { is: 'Blocks in another language, which a screen reader speaks in that language.' },
	film: { is: 'A film in British Sign Language on its page, with its words.', edition: 'bsl' },
	footnoteReference: { is: 'A note at the end of the page, and the way back from it.' },
	formula: { is: 'A formula: signs for the eye, and words for the ear.' },
	heading: { is: 'The headings of a section, and the list of them that a long page begins with.' },
	image: { is: 'A picture with words for people who cannot see it.' },
	link: { is: 'Links inside the document and out of it.' },
	list: { is: 'Lists, numbered and not.' },
	listItem: { is: 'A list of tasks, which says in words what is done.' },
	notice: { is: 'A box: a note, a warning, help or an example.' },
	paragraph: { is: 'A picture on its own with a title, which stands below it.' },
	section: { is: 'A section: the heading and the words of a page.' },
	span: { is: 'Words in another language inside a sentence.' },
	statement: { is: 'One idea of easy read: a picture, and its words beside it.', edition: 'easy-read' },
	table: { is: 'Tables: on a narrow screen each row becomes lines with the words of their columns, and one with merged cells is moved sideways.' },
	terms: { is: 'A list of words, each with what it means.' },
};

const idOf = (block: string): string => block.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const sectionOf = (block: string, edition: EditionId): Example => ({
	name: 'A section with it',
	kind: 'section',
	edition,
	parts: (sample, address) => {
		const section = sample.site.sections.get(edition)?.get(idOf(block));
		if (!section) throw new Error(`The document of examples has no section “${idOf(block)}” in ${edition}.`);
		return sectionContent(section, { address, edition, section: section.id, site: sample.site }).children as Element[];
	},
});

export const blockExamples: Readonly<Record<string, Component>> = Object.fromEntries(
	Object.entries(blocks).map(([name, { is, edition }]) => [`block-${idOf(name)}`, { is, examples: [sectionOf(name, edition ?? 'full')] }]),
);
