/** Turns a part of the text into the labels of links and notes that it may define, and those that it may refer to. */

export interface Labels {
	/** What looks like a definition: a guess, which parsing confirms. */
	defines: readonly string[];
	/** Every label that it can refer to, and more. */
	mentions: ReadonlySet<string>;
}

const definition = /^ {0,3}\[((?:\\.|[^[\]\\])+)\]:/gm;
/** Looks ahead, so that a label inside another bracket is seen too. */
const bracket = /\[(?=((?:\\.|[^[\]\\]){1,1000})\])/gs;

export function labelsIn(text: string): Labels {
	if (!text.includes('[')) return { defines: [], mentions: new Set() };
	return {
		defines: [...new Set([...text.matchAll(definition)].map(([, label = '']) => labelKey(label)))],
		// The marks of a quotation are no part of a label that goes on in its next line.
		mentions: new Set([...text.replace(/\n[ \t>]*/g, ' ').matchAll(bracket)].map(([, label = '']) => labelKey(label))),
	};
}

/** As CommonMark compares labels; a note's begins with `^`. */
export const labelKey = (label: string): string =>
	label
		.replace(/[\t\n\r ]+/g, ' ')
		.trim()
		.toLowerCase()
		.toUpperCase();
