/** Writes a Markdown's headings, lists and paragraphs as PDF/UA with Typst, where it is installed, and prints what it cost: `node typst.ts FOLDER`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Typst {
	NodeCompiler: { create(): { pdf(main: { mainFileContent: string }, options: { pdfStandard: string }): Uint8Array } };
}

// Not one of this project's packages, so it is not known by name.
const name = '@myriaddreamin/typst-ts-node-compiler';
const { NodeCompiler } = (await import(name)) as Typst;
const [folder = 'source'] = process.argv.slice(2);
const start = performance.now();
const markdown = await readFile(join(folder, 'strategy.md'), 'utf8');
const body = markdown.slice(markdown.indexOf('\n---', 4) + 4);
const words = body
	.replace(/^(?:::|\*\[|\[\^|!\[).*$/gm, '')
	.replace(/\[\^[^\]]*\]|\{[^}]*\}|<!--[\s\S]*?-->/g, '')
	.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
	.replace(/[\\`*_$#@<>[\]~/]/g, (sign) => (sign === '#' ? sign : `\\${sign}`))
	.replace(/^(#+) /gm, (_, { length }: string) => `${'='.repeat(length - 1)} `)
	.replaceAll('#', '\\#');
const bytes = NodeCompiler.create().pdf({ mainFileContent: `#set document(title: "Book")\n#outline()\n${words}` }, { pdfStandard: 'ua-1' });
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const pages =
	Buffer.from(bytes)
		.toString('latin1')
		.match(/\/Type ?\/Page\b/g)?.length ?? 0;
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024, pages }));
