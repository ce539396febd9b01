/** What an author is told of the files that an edition is made into: each fault once, by what made the file and what read it again. */
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { noCache } from '../formats/cache.ts';
import { startDocuments } from '../formats/documents.ts';
import { readSource } from '../formats/read/index.ts';
import { select } from '../formats/select.ts';
import { folderOf, withBody } from './read/folder.ts';

async function told(body: string): Promise<string[]> {
	const { publication } = await readSource(await folderOf(withBody(body)));
	const { pdfs } = startDocuments([select(publication!, 'full')!], publication!, { wants: (format) => format === 'pdf' }, noCache);
	return (await pdfs()).flatMap(({ findings }) => findings.map(({ line, rule, message }) => `${line}:${rule} ${message}`));
}

test('a letter that no font has is told once at each of its lines, and the word that lacks it is not told again', async () => {
	expect(await told('## One\n\nSmile.\n')).toEqual([]);
	expect(await told('## One\n\nSmile 𓀀 and 𓀀.\n\nThree words between.\n\nAgain 𓀀 here.\n')).toEqual([
		'6:pdf-glyph-missing The fonts of the PDF have no “𓀀” (U+13000).',
		'10:pdf-glyph-missing The fonts of the PDF have no “𓀀” (U+13000).',
	]);
});

test('a heading with an address that is broken between lines has the words of the source', async () => {
	const address = 'https://example.org/2024/the-plan-of-the-council/what-we-will-do/and-who-does-it/';
	expect(await told(`## One of ${address} and all\n\nWords.\n\n### See ${address} and the rest\n\nMore.\n`)).toEqual([]);
});

test('a document in a script that no font has is told so once at each of its lines', async () => {
	const line = 'שלום לכולם';
	const found = await told(`## One\n\n:::div{lang=he}\n${Array.from({ length: 12 }, () => line).join('\n\n')}\n:::\n`);
	expect(found).toEqual(Array.from({ length: 12 }, (_, n) => `${7 + 2 * n}:pdf-glyph-missing The PDF cannot show Hebrew writing, as “ש” is here.`));
});

test('a pandoc of one’s own makes the same Word file, however long the source is', async () => {
	// Does what the command `pandoc -d DEFAULTS -f json -t docx -o OUT IN` does, with the WebAssembly one.
	const path = join(await mkdtemp(join(tmpdir(), 'fourfold-test-')), 'pandoc');
	const inside = fileURLToPath(new URL('../formats/pandoc/bin/wasm.ts', import.meta.url));
	await writeFile(
		path,
		`#!${process.execPath}
if (process.argv[2] === '--version') console.log('pandoc 3.9');
else {
	const [, , , defaults, , from, , to, , output, input] = process.argv;
	const options = JSON.parse(require('node:fs').readFileSync(defaults, 'utf8'));
	import(${JSON.stringify(inside)}).then(({ convertInside }) => convertInside({ options, files: '.' }, { from, to, input, output }));
}
`,
	);
	await chmod(path, 0o755);
	for (const words of ['One.', 'One more.']) {
		const { publication } = await readSource(await folderOf(withBody(`## One\n\n${words}\n`)));
		const made = async (pandoc?: string) => {
			const editions = [select(publication!, 'full')!];
			const { others } = startDocuments(editions, publication!, { wants: (format) => format === 'docx', ...(pandoc && { pandoc }) }, noCache);
			return others;
		};
		const [own] = await made(path);
		expect(own?.findings).toEqual([]);
		expect(own?.artifact?.bytes).toEqual((await made())[0]?.artifact?.bytes);
	}
});

test('emoji and signs are in every file as the author wrote them', async () => {
	const text = '🙂 ✅ 👨‍👩‍👧 👍🏽 🇬🇧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 1️⃣ ⚠️ ©️ ① │';
	const body = `## 🙂 One\n\n${text}\n\n- ✅ Done\n\n:::table[What is ✅]{row-headers}\n| A | B |\n|---|---|\n| ✅ | ❌ |\n:::\n\n\`\`\`\n${text}\n\`\`\`\n`;
	const { publication } = await readSource(await folderOf(withBody(body)));
	const { pdfs, others } = startDocuments([select(publication!, 'full')!], publication!, { wants: (format) => format !== 'html' }, noCache);
	const made = [...(await pdfs()), ...(await others)];
	expect(made.map(({ artifact, findings }) => [artifact?.mediaType.replace(/^.*[.+/]/, ''), findings])).toEqual([
		['pdf', []],
		['document', []],
		['zip', []],
	]);
	const parts = made.slice(1).map(({ artifact }) =>
		Object.values(unzipSync(artifact?.bytes ?? new Uint8Array()))
			.map((part) => strFromU8(part))
			.join(),
	);
	for (const part of parts) expect(part.split(text).length - 1).toBeGreaterThanOrEqual(2);
}, 120_000);
