/** Turns a document into pandoc's tree as JSON, with pandoc as WebAssembly: `reader FROM OPTIONS INPUT OUTPUT`. */
import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { convert } from 'pandoc-wasm';

const [from, options, input, output] = process.argv.slice(2);
if (!from || !options || !input || !output) process.exit(2);
const result = await convert({ ...JSON.parse(options), from, to: 'json', 'input-files': ['input'] }, null, { input: await openAsBlob(input) });
if (!result.stdout) {
	process.stderr.write(result.stderr || 'pandoc gave nothing back');
	process.exit(1);
}
await writeFile(output, result.stdout);
process.exit(0);
