/** Records in `reviews.yaml` which full text each derived text and film now stands beside: `review accept --all`. */
import { stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSource } from '../formats/read/index.ts';
import { writeReviews } from '../formats/reviews.ts';

const help = `Usage: npm run review -- accept --all [--source DIR]

Records that every summary, easy read text and BSL film goes with the full text as it is now.
It does not say that a person has compared them: "by" and "on" stay empty for what has changed.
`;

/** Returns the exit code: 0 written, 1 the source has errors, 2 wrong usage. */
export async function main(args: string[]): Promise<number> {
	const parsed = parse(args);
	if (parsed?.help) process.stdout.write(help);
	else if (parsed?.all) return accept(parsed.source);
	else process.stderr.write(help);
	return parsed?.help ? 0 : 2;
}

function parse(args: string[]): { all: boolean; help: boolean; source: string } | undefined {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				all: { type: 'boolean', default: false },
				source: { type: 'string', default: 'source' },
				help: { type: 'boolean', default: false },
			},
		});
		return {
			help: values.help,
			source: values.source,
			all: values.all && positionals.join(' ') === 'accept',
		};
	} catch {
		return undefined; // an option that does not exist
	}
}

async function accept(source: string): Promise<number> {
	const { publication, findings } = await readSource(source);
	const errors = findings.filter((f) => f.fatal && f.file !== 'reviews.yaml');
	if (!publication || errors.length > 0) {
		for (const error of errors) process.stderr.write(`${error.file}:${error.line ?? 1}: ${error.reason}\n`);
		return 1;
	}
	const folder = (await stat(source)).isDirectory() ? source : dirname(source);
	await writeFile(join(folder, 'reviews.yaml'), writeReviews(publication));
	process.stdout.write('reviews.yaml is written.\n');
	return 0;
}
