/** Says in plain words why a file cannot be brought in, and what to do about it: the file's fault, not a bug. */
export class ImportProblem extends Error {
	readonly hint: string;
	constructor(message: string, hint: string) {
		super(message);
		this.name = 'ImportProblem';
		this.hint = hint;
	}
}
