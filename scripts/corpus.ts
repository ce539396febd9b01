/** `npm run corpus -- DIR`: runs the PDF checker over a folder of PDFs whose names say what it should find, and compares. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Score, scoreCorpus } from '../formats/pdf/check/corpus.ts';
import { accepted } from './corpus/accepted.ts';
import { defineCommand, exit, readOptions } from './terminal/options.ts';

const command = defineCommand({
	usage: 'npm run corpus -- DIR',
	about:
		'Checks every PDF of a folder that is named clause-test-pass|fail-x.pdf, and compares what is found with the names. Exits with 0 when every disagreement is in the list of those that are accepted.',
	options: {},
	help: {},
	positionals: true,
});

export async function main(args: string[]): Promise<number> {
	const read = readOptions(command, args);
	if ('exit' in read) return read.exit;
	const [folder] = read.positionals;
	const names = folder === undefined ? undefined : await readdir(folder).catch(() => undefined);
	if (folder === undefined || !names) {
		console.error(folder === undefined ? 'Name the folder of PDFs, for example: npm run corpus -- ../pdf-ua-corpus' : `There is no folder “${folder}”.`);
		return exit.usage;
	}
	const score = await scoreCorpus(names.sort().map((name) => [name, () => readFile(join(folder, name))] as const));
	if (score.pass.of + score.fail.of === 0) {
		console.error(`No PDF in “${folder}” is named like 7.18.1-t02-fail-a.pdf.`);
		return exit.usage;
	}
	console.log(describe(score));
	return score.disagreements.every(({ file }) => accepted[file] !== undefined) ? exit.ok : exit.findings;
}

/** The confusion table, each disagreement, and the score in the last line. */
function describe({ pass, fail, wrong, disagreements }: Score): string {
	const rows = [
		['', 'no error', 'error for the clause', 'error for another clause'],
		['must pass', pass.right, '', wrong.accused],
		['must fail', wrong.missed, fail.right, wrong.otherwise],
	];
	const widths = [10, 8, 20, 24];
	const table = rows.map((row) =>
		row
			.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]!) : String(cell).padStart(widths[i]!)))
			.join('  ')
			.trimEnd(),
	);
	const told = disagreements.flatMap(({ file, expected, clause, found }) => [
		`${file}: ${expected === 'pass' ? 'must pass' : `must fail for ${clause}`}${accepted[file] ? ` (accepted: ${accepted[file]})` : ''}`,
		...(found.length > 0 ? found.slice(0, 5).map((each) => `  found ${each}`) : ['  found nothing']),
	]);
	return [...table, '', ...told, ...(told.length > 0 ? [''] : []), `pass ${pass.right}/${pass.of}, fail ${fail.right}/${fail.of}`].join('\n');
}
