/** Lints a source, then again after one edit, as a preview does on a save, and prints both in seconds: `node save.ts SOURCE`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selectAll } from '../../formats/pipeline.ts';
import { createMemory, readText } from '../../formats/read/index.ts';
import { applyRules } from '../../formats/rules/index.ts';

const source = process.argv[2] ?? 'source';
const memory = createMemory();
const text = await readFile(join(source, 'strategy.md'), 'utf8');

async function lint(words: string): Promise<number> {
	const start = performance.now();
	const { publication } = await readText(source, 'strategy.md', words, { memory });
	if (!publication) throw new Error(`${source} cannot be read.`);
	applyRules(publication, selectAll(publication));
	return (performance.now() - start) / 1000;
}

const cold = await lint(text);
const edits = [];
for (let i = 0; i < 5; i++) edits.push(await lint(text.replace(' the ', ` the ${'very '.repeat(i + 1)}`)));
console.log(JSON.stringify({ seconds: edits.sort((a, b) => a - b)[2], cpu: cold, megabytes: process.resourceUsage().maxRSS / 1024, pages: 0 }));
