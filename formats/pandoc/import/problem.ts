/** Says in plain words why a file cannot be brought in, and what to do about it: the file's fault, not a bug. */
export class ImportProblem extends Error {
	readonly hint: string;
	constructor(message: string, hint: string) {
		super(message);
		this.name = 'ImportProblem';
		this.hint = hint;
	}
}

export const tooDeep = (): ImportProblem =>
	new ImportProblem(
		'Too many lists, quotations or boxes stand inside one another in this file.',
		'Open it in the program that made it, and simplify what is nested.',
	);
