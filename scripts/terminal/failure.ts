/** Turns what stopped a command, which no finding is about, into plain words with what to do. */
import { finding } from '../../formats/findings.ts';
import { makeReport } from '../../formats/report.ts';
import { asCalled, exit } from './options.ts';

export interface Failure {
	message: string;
	hint: string;
}

const ofDisk: Readonly<Record<string, [says: string, hint: string]>> = {
	ENOSPC: ['The disk is full', 'Free some space (temporary files go to the folder that TMPDIR names) and try again.'],
	EDQUOT: ['Your share of the disk is full', 'Free some space and try again.'],
	EACCES: ['Reading or writing is not allowed', 'Give yourself the right to it, or use another folder.'],
	EPERM: ['Reading or writing is not allowed', 'Give yourself the right to it, or use another folder.'],
	EROFS: ['The disk can only be read', 'Use a folder that can be written, and start Fourfold from one.'],
	ENOTDIR: ['A file stands where a folder is needed', 'Give another folder, or rename the file.'],
	EEXIST: ['A file stands where a folder is needed', 'Rename the file, or remove it.'],
	EMFILE: ['Too many files are open', 'Close other programs and try again.'],
};

/** What an exception says to a person. `FOURFOLD_TRACE=1` shows where in the code it came from. */
export function failureOf(error: unknown): Failure {
	const { name, message, code, path, hint, stack, syscall } = error as NodeJS.ErrnoException & { hint?: string };
	if (process.env.FOURFOLD_TRACE) return { message: stack ?? String(error), hint: hint ?? '' };
	// Where a disk can only be read, Node says of a folder’s folders that one is not there.
	const known = ofDisk[code === 'ENOENT' && syscall === 'mkdir' ? 'EROFS' : (code ?? '')];
	if (known) return { message: `${known[0]}${path ? `: “${path}”` : ''}.`, hint: known[1] };
	if (name === 'EnvironmentError' || name === 'PublishError') return { message, hint: hint ?? '' };
	return {
		message: `Fourfold stopped: ${message ?? String(error)}`,
		hint: 'This is a fault in Fourfold, not in your text. Run the command again with FOURFOLD_TRACE=1 to see where, and report it.',
	};
}

/** One failure on standard error. */
export function printFailure({ message, hint }: Failure): void {
	console.error(asCalled([message, hint && `What to do: ${hint}`].filter(Boolean).join('\n')));
}

/** What stopped a command, on standard error, and with `--json` as a report too. @returns the exit code. */
export function fail(failure: Failure, { json }: { json?: boolean | undefined }): number {
	printFailure(failure);
	if (json) console.log(JSON.stringify(makeReport('', [finding({ rule: 'environment', severity: 'error', ...failure })], [], []), null, '\t'));
	return exit.usage;
}
