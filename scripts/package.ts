/** `npm pack` calls this first: the TypeScript becomes JavaScript in `.package/`, with every other file that it reads beside it. */
import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = join(root, '.package');
const folders = ['formats', 'site', 'scripts'];
/** What only this repository uses. */
const inside = ['scripts/bench', 'scripts/bench.ts', 'scripts/package.ts'];

await rm(out, { recursive: true, force: true });
await mkdir(out);
const config = join(out, 'tsconfig.json');
await writeFile(
	config,
	JSON.stringify({
		extends: '../tsconfig.json',
		compilerOptions: { noEmit: false, outDir: '.', rootDir: '..', rewriteRelativeImportExtensions: true },
		include: folders.map((folder) => `../${folder}`),
		exclude: inside.map((path) => `../${path}`),
	}),
);
const compiled = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], { stdio: 'inherit' });
await rm(config);
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
for (const folder of folders) {
	for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name).slice(root.length + (root.endsWith('/') ? 0 : 1));
		if (!entry.isFile() || path.endsWith('.ts') || inside.some((each) => path === each || path.startsWith(`${each}/`))) continue;
		await mkdir(dirname(join(out, path)), { recursive: true });
		await copyFile(join(root, path), join(out, path));
	}
}
// Plain Eleventy can use it with --config; and what results may depend on is the same as here (see `codeVersion`).
const eleventy = await readFile(join(root, '.eleventy.js'), 'utf8');
await writeFile(join(out, '.eleventy.js'), eleventy.replace(/(from '\.[^']*)\.ts'/g, "$1.js'"));
await copyFile(join(root, 'package-lock.json'), join(out, 'package-lock.json'));
for (const program of ['scripts/run.mjs', 'formats/pandoc/bin/pandoc']) await chmod(join(out, program), 0o755);
