#!/usr/bin/env node
/** Starts a command of Fourfold: looks at Node's version in words that any Node can read, then runs the TypeScript. */
import { existsSync } from 'node:fs';
// The whole of it: by name, an old Node would stop at what it does not have, before a word is said.
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
	console.error(`Fourfold needs Node 22.18 or later to run, and this is Node ${process.versions.node}.
On Linux and Windows “npm ci” installs one beside Fourfold: run its commands with npm, for example “npm run build”.
Elsewhere install the current Node from nodejs.org, then try again.`);
	process.exit(2);
}
module.enableCompileCache?.();
const [name, ...rest] = process.argv.slice(2);
// Written in TypeScript here; JavaScript in the package, for Node strips no types under node_modules.
const ending = existsSync(new URL('./build.ts', import.meta.url)) ? 'ts' : 'js';
const all = ['build', 'start', 'check', 'review', 'new', 'import', 'fix', 'bench', 'corpus'];
const commands = all.filter((each) => existsSync(new URL(`./${each}.${ending}`, import.meta.url)));
const list = `There are: ${commands.join(', ')}. Each takes --help.`;
if (name === '--help' || name === '-h') {
	console.log(list);
	process.exit(0);
}
if (!commands.includes(name)) {
	console.error(`${name === undefined ? 'Name a command.' : `There is no command “${name}”.`} ${list}`);
	process.exit(2);
}
process.argv.splice(2, process.argv.length, ...rest);
// Stopped by hand or by a server: browsers, pandocs and temporary folders go as the process exits. A preview ends by itself.
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
if (name !== 'start')
	for (const signal of Object.keys(signals))
		process.once(signal, () => {
			console.error('\nStopped.');
			process.exit(signals[signal]);
		});
const { main } = await import(`./${name}.${ending}`);
try {
	process.exitCode = await main(rest);
} catch (error) {
	const { failureOf, printFailure } = await import(`./terminal/failure.${ending}`);
	printFailure(failureOf(error));
	process.exitCode = 2;
}
// What a browser or a pandoc that broke leaves open does not keep the command from ending.
setTimeout(() => process.exit(), 2000).unref();
