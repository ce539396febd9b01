/** `npm run fix`: makes the repairs that need no judgement: remembers new addresses, and tidies the code's layout. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rememberAddresses } from '../formats/addresses.ts';
import { ownExtension } from '../formats/own-extension.ts';
import { defineCommand, exit, readOptions } from './terminal/options.ts';
import { formatFindings } from './terminal/print.ts';

const ownSource = 'source';

const command = defineCommand({
	usage: 'npm run fix -- [options]',
	about:
		'Adds the addresses of a build without errors to addresses.txt, so that the next build notices when one vanishes, and without --source tidies the layout of the code.',
	options: { source: { type: 'string', default: ownSource } },
	help: { source: 'The folder with strategy.md. Default: source' },
});

export async function main(args: string[]): Promise<number> {
	const read = readOptions(command, args);
	if ('exit' in read) return read.exit;
	const { source } = read.values;
	// The code of a repository that only installed Fourfold is its own business, and whoever names another document asks about that.
	if (source === ownSource && ownExtension === '.ts' && existsSync('node_modules/.bin/biome'))
		spawnSync('node_modules/.bin/biome', ['check', '--write'], {
			stdio: 'inherit',
		});
	const { build } = await import('../formats/pipeline.ts');
	const { report, artifacts } = await build({
		source,
		cacheFolder: '.fourfold/cache',
	});
	const errors = report.findings.filter((f) => f.severity === 'error');
	if (errors.length > 0) {
		console.log(`${formatFindings(errors)}\n\nNo address was remembered: mend these first.`);
		return exit.findings;
	}
	const added = await rememberAddresses(source, artifacts);
	console.log(`${added} new ${added === 1 ? 'address' : 'addresses'} remembered in ${source}/addresses.txt.`);
	return exit.ok;
}
