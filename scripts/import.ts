/** `npm run import -- FILE --out FOLDER`: a Word, OpenDocument or HTML file becomes a source folder, with a list of what could not be carried. */
import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Imported, ImportProblem, importDocument, kindOf, type Note } from '../formats/pandoc/import/index.ts';
import { pandocVersion } from '../formats/pandoc/index.ts';
import { readInside } from '../formats/read/files.ts';
import { readSource } from '../formats/read/index.ts';
import { makeReport } from '../formats/report.ts';
import { printFailure } from './terminal/failure.ts';
import { whyTaken } from './terminal/free-folder.ts';
import { asCalled, defineCommand, exit, inShell, readOptions } from './terminal/options.ts';
import { count, formatFindings } from './terminal/print.ts';

const command = defineCommand({
	usage: 'npm run import -- FILE --out FOLDER',
	about: `Brings a .docx, .odt or .html file into a new folder as strategy.md, ready for its editions to be written: headings, lists, tables, notes, pictures, links.
What could not be carried is listed, here and in the folder's imported.txt. Fonts, colours, sizes and page layout are never carried.`,
	options: {
		out: { type: 'string' },
		pandoc: { type: 'string' },
		seconds: { type: 'string', default: '60' },
		quiet: { type: 'boolean' },
	},
	help: {
		out: 'The folder to make. It must not be there yet, or be empty.',
		pandoc: 'A pandoc (3.x) of your own, instead of the one that is installed with Fourfold.',
		seconds: 'How long reading the file may take. Default: 60',
		quiet: 'Print only what could not be carried.',
	},
	positionals: true,
});

const largest = 256 * 1024 * 1024;

export async function main(args: string[]): Promise<number> {
	const read = readOptions(command, args);
	if ('exit' in read) return read.exit;
	const { values, positionals } = read;
	const [file, ...others] = positionals;
	const problem = await usageProblem(file, others, values);
	if (problem || !file || !values.out) {
		printFailure({ message: problem ?? 'Name a file.', hint: command.usage.replace('FILE', 'strategy.docx').replace('FOLDER', '../my-strategy') });
		return exit.usage;
	}
	if (values.pandoc) await pandocVersion(values.pandoc);
	try {
		const imported = await importDocument(new Uint8Array(await readFile(file)), kindOf(file) ?? 'html', {
			name: basename(file).replace(/\.\w+$/, ''),
			timeoutMs: Number(values.seconds) * 1000,
			readBeside: async (path) => {
				const found = await readInside(dirname(file), path, 16 * 1024 * 1024);
				return 'bytes' in found ? found.bytes : undefined;
			},
			...(values.pandoc && { pandoc: values.pandoc }),
		});
		await writeFolder(values.out, imported, basename(file));
		await tell(basename(file), values.out, imported, Boolean(values.quiet));
		return exit.ok;
	} catch (error) {
		if (!(error instanceof ImportProblem)) throw error;
		printFailure({ message: `${basename(file)}: ${error.message}`, hint: error.hint });
		return exit.findings;
	}
}

async function usageProblem(
	file: string | undefined,
	others: string[],
	{ out, seconds }: { out?: string | undefined; seconds: string },
): Promise<string | undefined> {
	if (!file || others.length > 0) return 'Name one file to bring in.';
	if (!out) return 'Say with --out which folder to make.';
	if (!(Number(seconds) > 0 && Number(seconds) <= 3600)) return `--seconds “${seconds}” is not a number of seconds up to 3600.`;
	const info = await stat(file).catch(() => undefined);
	if (!info?.isFile()) return `There is no file “${file}”.`;
	if (!kindOf(file)) return `“${basename(file)}” is of a kind that cannot be brought in. Save it as .docx, .odt or .html.`;
	if (info.size > largest) return `“${basename(file)}” is larger than 256 MB.`;
	const taken = await whyTaken(out);
	return taken && `${taken} Name one that is not there yet.`;
}

/** All of it or nothing: made beside the folder, then renamed. */
async function writeFolder(out: string, { markdown, pictures, notes, words }: Imported, file: string): Promise<void> {
	const [whole, part] = [resolve(out), `${resolve(out)}.part-${process.pid}`];
	try {
		await mkdir(join(part, 'pictures'), { recursive: true });
		await writeFile(join(part, 'strategy.md'), markdown);
		for (const [path, bytes] of pictures) await writeFile(join(part, path), bytes);
		await writeFile(join(part, 'imported.txt'), `${listOf(file, notes, words, Number.POSITIVE_INFINITY)}\n`);
		await rmdir(whole).catch(() => {});
		await rename(part, whole);
	} finally {
		await rm(part, { recursive: true, force: true });
	}
}

async function tell(file: string, out: string, { notes, words }: Imported, quiet: boolean): Promise<void> {
	if (notes.length > 0 || !quiet) console.log(listOf(file, notes, words, 5));
	const { findings } = await readSource(out);
	const report = makeReport('', findings, [], []);
	if (report.findings.length > 0) console.log(`\nWhat the checks say of the text as it is now:\n\n${formatFindings(report.findings)}`);
	if (!quiet)
		console.log(
			asCalled(`
It is in ${join(out, 'strategy.md')}, and this list in ${join(out, 'imported.txt')}. Next:

  Read it beside the original, and put right what the list names.
  Write the summary and the easy read text beside each section (README, “Writing a document”).
  Look while you write    npm start -- --source ${inShell(out)}`),
		);
}

/** The same words once, with the places where they are true; at most `places` of them. */
function listOf(file: string, notes: readonly Note[], words: Imported['words'], places: number): string {
	const groups = Map.groupBy(notes, (note) => note.what);
	const arrived = `${count(words.before, 'word')} in the file, ${count(words.after, 'word')} in strategy.md${words.listed ? `; ${count(words.listed, 'word')} left out for a reason below` : ''}.`;
	if (notes.length === 0) return `${file}: ${arrived}\nEverything was carried.`;
	const lines = [...groups].map(([what, group]) => {
		const where = [...new Set(group.map((each) => each.where))];
		const more = where.length > places ? ` and ${where.length - places} more` : '';
		return `  - ${what}\n      ${where.slice(0, places).join('; ')}${more}`;
	});
	return [`${file}: ${arrived}`, '', 'What could not be carried as it was:', '', ...lines].join('\n');
}
