/** Turns progress into one line that is written over on a terminal, and into a plain line a step elsewhere. */
import type { Progress } from '../../formats/pipeline.ts';

const words: Record<Progress['step'], string> = {
	read: 'Reading the source',
	select: 'Choosing what each edition says',
	render: 'Making',
	check: 'Checking',
	publish: 'Publishing',
};

export function showProgress(quiet: boolean): {
	update(progress: Progress): void;
	clear(): void;
} {
	const { stderr } = process;
	if (quiet) return { update() {}, clear() {} };
	if (stderr.isTTY) {
		let width = 0;
		const write = (text: string) => {
			stderr.write(`\r${text.padEnd(width)}`);
			width = text.length;
		};
		return {
			update: (progress) => write(line(progress).slice(0, (stderr.columns || 80) - 1)),
			clear: () => (width ? stderr.write(`\r${' '.repeat(width)}\r`) : undefined),
		};
	}
	// Pages are made and checked while documents are still being made: each step is told when it begins, and not again.
	const told = new Set<Progress['step']>();
	return {
		update({ step }) {
			if (told.has(step)) return;
			told.add(step);
			stderr.write(`${words[step]}…\n`);
		},
		clear() {},
	};
}

function line({ step, what, done, of }: Progress): string {
	return `${words[step]}${done !== undefined && of ? ` ${done} of ${of}` : ''}${what ? ` · ${what}` : ''}`;
}
