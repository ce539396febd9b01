/** `npm run new -- FOLDER`: an empty place becomes a source folder that builds at once, with the four editions sketched and explained. */
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { whyTaken } from './terminal/free-folder.ts';
import { asCalled, defineCommand, exit, inShell, readOptions } from './terminal/options.ts';

const command = defineCommand({
	usage: 'npm run new -- FOLDER',
	about:
		'Makes a folder with a strategy that builds at once. Its words say what to write in their place, for all four editions. A folder that already holds something is left alone.',
	options: {},
	help: {},
	positionals: true,
});

/** What every new folder begins with: real files, so that they are read and tested as an author's are. */
export const template = join(import.meta.dirname, 'new');

export async function main(args: string[]): Promise<number> {
	const read = readOptions(command, args);
	if ('exit' in read) return read.exit;
	const [folder, ...others] = read.positionals;
	if (!folder || others.length > 0) {
		console.error(`Name one folder that is not there yet, for example: ${asCalled(command.usage.replace('FOLDER', '../my-strategy'))}`);
		return exit.usage;
	}
	const taken = await whyTaken(folder);
	if (taken) {
		console.error(`${taken}\nWhat to do: Name a folder that is not there yet.`);
		return exit.usage;
	}
	await makeSource(folder);
	console.log(
		asCalled(`A strategy to begin with is in ${folder}.

  Write in                ${join(folder, 'strategy.md')}
  Look while you write    npm start -- --source ${inShell(folder)}
  Make and check it all   npm run build -- --source ${inShell(folder)} --out ${inShell(`${folder}-site`)}`),
	);
	return exit.ok;
}

/** Copies the template. Nothing is recorded of its texts: the first that an author compares are the author’s own. */
async function makeSource(folder: string): Promise<void> {
	for (const entry of await readdir(template, { recursive: true })) {
		const from = join(template, entry);
		if ((await stat(from)).isDirectory()) continue;
		await mkdir(dirname(join(folder, entry)), { recursive: true });
		await copyFile(from, join(folder, entry));
	}
	await mkdir(join(folder, 'films'), { recursive: true });
}
