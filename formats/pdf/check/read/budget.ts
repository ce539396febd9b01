/** Counts the work that reading a file costs, so that a hostile file ends in a finding and not in a hang; no clock is read. */

/** What one file may cost. Generous: a real document of 3,000 pages stays well below each. */
export const limits = {
	/** Bytes of the file itself. */
	file: 512 * 2 ** 20,
	/** Bytes of one stream, and of all streams together, once decoded. */
	stream: 128 * 2 ** 20,
	streams: 1024 * 2 ** 20,
	objects: 1_000_000,
	pages: 50_000,
	/** Codes of all CMaps. */
	codes: 4_000_000,
	/** Operators of all content streams; a form counts each time that it is painted, and as 200 more. */
	operators: 40_000_000,
	/** Structure elements and marked-content references. */
	nodes: 4_000_000,
	/** Nesting of structure elements, page tree nodes and forms inside forms. */
	depth: 400,
	forms: 24,
} as const;

export type Limit = keyof typeof limits;

/** Thrown where a limit is passed; caught in `readPdf`, which turns it into a problem. */
export class OverBudget extends Error {
	readonly limit: Limit;
	constructor(limit: Limit) {
		super(`over the limit of ${limits[limit]} (${limit})`);
		this.limit = limit;
	}
}

export class Budget {
	readonly #spent = new Map<Limit, number>();
	/** Adds to what was spent on something; throws `OverBudget` past its limit. */
	spend(limit: Limit, amount = 1): void {
		const now = (this.#spent.get(limit) ?? 0) + amount;
		this.#spent.set(limit, now);
		if (now > limits[limit]) throw new OverBudget(limit);
	}
}
