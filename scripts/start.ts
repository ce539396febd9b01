/** `npm start`: reads the words after the command, then shows the site while the author writes. */
import { defineCommand, exit, readOptions } from './terminal/options.ts';

const command = defineCommand({
	usage: 'npm start -- [options]',
	about: 'Shows the site on this machine while you write: each save is on the page at once, and what is wrong is printed here. Nothing is published.',
	options: {
		source: { type: 'string', default: 'source' },
		port: { type: 'string', default: '4400' },
		today: { type: 'string' },
	},
	help: {
		source: 'The folder with strategy.md. Default: source',
		port: 'The port on this machine. Default: 4400; 0 takes any that is free.',
		today: 'The day to reckon with, for example 2026-01-31.',
	},
});

export async function main(args: string[]): Promise<number> {
	const read = readOptions(command, args);
	if ('exit' in read) return read.exit;
	const { source, port, today } = read.values;
	// Loaded only now, so that --help answers at once.
	const { preview } = await import('./preview.ts');
	if (await preview(source, Number(port), today)) return exit.ok;
	console.error(`The port ${port} is taken or is not a port. Choose another: npm start -- --port 4500`);
	return exit.usage;
}
