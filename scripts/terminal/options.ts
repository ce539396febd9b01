/** Turns the words after a command into options, or into plain help and an exit code. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { ownExtension } from '../../formats/own-extension.ts';

interface Command<O extends ParseArgsOptionsConfig> {
	/** "npm run build -- [options]". */
	usage: string;
	/** What it does, in a sentence or two. */
	about: string;
	options: O;
	/** One plain line an option. */
	help: { [K in keyof O]: string };
	/** Whether words that are not options are taken. */
	positionals?: boolean;
}

/** Keeps the types of each option. */
export const defineCommand = <const O extends ParseArgsOptionsConfig>(command: Command<O>): Command<O> => command;

type Values<O extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

/** Exit codes of every command. */
export const exit = { ok: 0, findings: 1, usage: 2 } as const;

/** `exit`: help or what is wrong was printed, and the command ends with this code. */
export function readOptions<O extends ParseArgsOptionsConfig>(
	command: Command<O>,
	args: string[],
): { values: Values<O>['values']; positionals: string[] } | { exit: number } {
	try {
		const { values, positionals } = parseArgs({
			args,
			options: { ...command.options, help: { type: 'boolean', short: 'h' } },
			allowPositionals: command.positionals ?? false,
		});
		if ((values as { help?: boolean }).help) {
			console.log(helpText(command));
			return { exit: exit.ok };
		}
		const { source } = values as { source?: string };
		ownSource = source === command.options.source?.default ? undefined : source;
		return { values: values as Values<O>['values'], positionals };
	} catch (error) {
		console.error(`${(error as Error).message.split('. ')[0]}.\n\n${helpText(command)}`);
		return { exit: exit.usage };
	}
}

function helpText<O extends ParseArgsOptionsConfig>(command: Command<O>): string {
	const lines = Object.entries(command.options).map(([name, option]) => [`  --${name}${option.type === 'string' ? ' …' : ''}`, command.help[name]] as const);
	const width = Math.max(8, ...lines.map(([left]) => left.length)) + 2;
	return [
		`Usage: ${asCalled(command.usage)}`,
		'',
		command.about,
		'',
		...lines.map(([left, right]) => left.padEnd(width) + right),
		`${'  --help'.padEnd(width)}Show this.`,
	].join('\n');
}

/** The source that this command was called with, where it is not the usual one: what it says to run next is about the same. */
let ownSource: string | undefined;

/** In a repository that has installed the package, `npm run build -- …` is `npx fourfold build …`; a review names the source that it is of. */
export function asCalled(words: string): string {
	const source = ownSource;
	const named = source === undefined ? words : words.replace(/\bnpm run review --(?= (?:accept|diff))/g, (call) => `${call} --source ${inShell(source)}`);
	return ownExtension === '.ts' ? named : named.replace(/\bnpm (?:run )?(build|start|check|review|new|import|fix|corpus)\b(?: --(?= ))?/g, 'npx fourfold $1');
}

/** As it must be typed. */
export const inShell = (path: string): string => (/^[\w./~:\\-]+$/.test(path) ? path : `"${path}"`);
