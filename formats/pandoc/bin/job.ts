/** What the converter is told beside pandoc-ts's `-f -t -o`, and what it says when it is done: two small files in a work folder. */

/** `job.json` in the folder that the environment variable names. */
export interface Job {
	/** Options as a pandoc defaults file has them; paths are names in `files`. */
	options: Record<string, unknown>;
	/** Folder with pictures, style and reference document. */
	files: string;
	/** A real pandoc's path; absent means the WebAssembly one. */
	pandoc?: string;
	timeoutMs: number;
	/** Seconds since 1970 for SOURCE_DATE_EPOCH. */
	epoch: number;
}

/** What pandoc-ts asks for on the command line; `input` and `output` are files. */
export interface Call {
	from: string;
	to: string;
	input: string;
	output: string;
}

/** `outcome.json` in the same folder. */
export interface Outcome {
	ok: boolean;
	/** What pandoc wrote on its error stream. */
	said: string;
	timedOut?: boolean;
}

export const workVariable = 'FOURFOLD_PANDOC_WORK';
export const nodeVariable = 'FOURFOLD_NODE';
export const jobFile = 'job.json';
export const outcomeFile = 'outcome.json';
export const pidFile = 'pid';
