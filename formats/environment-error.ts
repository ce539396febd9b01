/** Says that this machine lacks something the build needs, and what to do about it: not the author's fault, not a bug. */
export class EnvironmentError extends Error {
	/** What to do, in plain words. */
	readonly hint: string;
	constructor(message: string, hint: string) {
		super(message);
		this.name = 'EnvironmentError';
		this.hint = hint;
	}
}
