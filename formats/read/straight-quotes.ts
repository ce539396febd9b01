/** Turns the curly quotation marks that Word and phones write round an attribute, or a picture's caption, into the straight ones that are meant. */

/** The start of a directive up to its braces, and what stands in them. */
const attributes = /(^[ \t>]*:{2,}[a-z][a-z-]*(?:\[[^\n]*\])?|:(?:span|math)\[[^\]\n]*\])(\{[^}\n]*\})/gm;
const caption = /(\]\([^()\s]+[ \t]+)[“„”]([^“”"\n]*)[“”](?=\))/g;

/** One character for one: every place in the text stays where it is. */
export function straightQuotes(text: string): string {
	if (!/[“”„‘’]/.test(text)) return text;
	return text
		.replace(attributes, (_, start: string, braces: string) => start + braces.replace(/=[“„”]([^“”"]*)[“”]/g, '="$1"').replace(/=[‘’]([^‘’']*)[‘’]/g, "='$1'"))
		.replace(caption, '$1"$2"');
}
