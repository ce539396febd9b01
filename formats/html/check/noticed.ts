/** What a check of one page noticed, before it is known which line of the source made the element. */
export interface Noticed {
	rule: string;
	severity: 'error' | 'warning';
	/** What is wrong, in plain words, ending in a full stop. */
	message: string;
	hint: string;
	/** CSS selector. */
	target?: string;
	/** Element-child indexes from `#content`: `0.3.1`. */
	path?: string;
	/** Where the element stands in the HTML of the page, counted from 1. */
	at?: { line: number; column: number } | undefined;
	/** Where it was seen, when not everywhere: `dark colours`, `320 pixels wide`. */
	mode?: string;
}
