/** Where veraPDF 1.26 and this checker were found to differ, on 3,000 files with one thing changed and on 2,600 of other programs: each difference, and why it stands. */
import { expect, test } from 'vitest';
import { findingsAfter, name, PDFArray, type PDFDict, type Pdf } from './good.ts';
import { element, tounicode, trueType, type1 } from './makers.ts';

const kids = (pdf: Pdf): PDFArray => pdf.elements('Document')[0]!.dict.lookup(name('K'), PDFArray);

/** What differs → the change → what is found here; veraPDF finds nothing where `veraPDF` is empty. */
const differences: Record<string, { change: (pdf: Pdf) => void; here: RegExp[]; veraPDF: string; why: string }> = {
	'content of an element that the tree has lost': {
		change: (pdf) => void pdf.elements('Caption')[0]!.dict.delete(name('K')),
		here: [/^pdf-ua-01-005 .*“What we promise”/],
		veraPDF: '',
		why: 'The parent tree still names the element, which satisfies veraPDF; nobody who walks the tags meets it.',
	},
	'an element in two places': {
		change: (pdf) => kids(pdf).push(kids(pdf).get(2)),
		here: [/^pdf-nesting .*two places/],
		veraPDF: '',
		why: 'A tree has each element once (ISO 32000-1, 14.7.2): its words are read out twice.',
	},
	'ruby outside ruby': {
		change: (pdf) => void element(pdf, ['RT']),
		here: [/^pdf-ua-09-007 /],
		veraPDF: '',
		why: 'Matterhorn 09-007; veraPDF has no test for it.',
	},
	'warichu that holds a paragraph': {
		change: (pdf) => void element(pdf, ['Warichu', ['P']]),
		here: [/^pdf-ua-09-008 /],
		veraPDF: '',
		why: 'Matterhorn 09-008; veraPDF has no test for it.',
	},
	'content that does not say its page': {
		change: (pdf) => {
			const caption = pdf.elements('Caption')[0]!.dict;
			for (let at: PDFDict | undefined = caption; at?.get(name('S')); at = at.lookup(name('P')) as PDFDict | undefined) at.delete(name('Pg'));
		},
		here: [/^pdf-parent-tree .*which page/, /^pdf-ua-01-005 /],
		veraPDF: '',
		why: 'Marked content is found by its page (ISO 32000-1, 14.7.4.2).',
	},
	'a row of a part of a table': {
		change: (pdf) => void element(pdf, ['Table', ['Part', ['TR', ['TH', { A: { O: 'Table', Scope: 'Column' } }]]], ['TR', ['TD']]]),
		here: [],
		veraPDF: '7.2-t3 in 1.26, nothing in later versions',
		why: 'Part, Div and NonStruct only group (ISO 32000-1, 14.8.4.2).',
	},
	'a list that holds a type of nobody’s': {
		change: (pdf) => void element(pdf, ['L', ['Mine']]),
		here: [/^pdf-ua-02-001 /],
		veraPDF: '7.1-t5',
		why: 'The same: one finding for the type, and none for where it stands.',
	},
	'a TrueType encoding of names built from code points': {
		change: (pdf) => void trueType(pdf, { ToUnicode: tounicode(pdf), Encoding: { BaseEncoding: 'WinAnsiEncoding', Differences: [72, 'uni0048'] } }),
		here: [/^pdf-ua-31-022 /],
		veraPDF: '7.21.6-t2, and 7.21.4.1-t2 and 7.21.5-t1 as well',
		why: 'The name is the fault: readers that follow it find the glyph, and its width is right.',
	},
	'a glyph that the font does not have, and its width': {
		change: (pdf) => type1(pdf, { LastChar: 67, Widths: [500, 600, 700] }, {}, '(ABC) Tj'),
		here: [/^pdf-ua-31-011 /],
		veraPDF: '7.21.4.1-t2, and 7.21.5-t1 as well',
		why: 'A glyph that is not there has no width to compare; that it is missing is the finding.',
	},
};

test.each(Object.entries(differences))('%s', async (_, { change, here, why }) => {
	expect(await findingsAfter(change, true), why).toEqual(here.map((pattern) => expect.stringMatching(pattern)));
});
