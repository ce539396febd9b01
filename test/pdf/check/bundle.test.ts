/** The checker is a library that runs in a browser: it bundles without Node's modules, and finds the same there. */
import { createContext, runInContext } from 'node:vm';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { good } from './good.ts';

test('a bundle for the browser builds, and finds what the checker finds', async () => {
	const warnings: string[] = [];
	const bundle = await rolldown({
		input: 'formats/pdf/check/index.ts',
		platform: 'browser',
		onLog: (level, log) => void (level === 'warn' && warnings.push(log.message)),
	});
	const { output } = await bundle.generate({ format: 'iife', name: 'checker', minify: true });
	expect(output).toHaveLength(1);
	expect(output[0].imports).toEqual([]);
	expect(warnings).toEqual([]);

	const { artifact } = await good();
	const broken = Uint8Array.from(artifact.bytes);
	broken.set(new TextEncoder().encode('/Wrked'), Buffer.from(broken).indexOf('/Marked'));
	// What a page has, and nothing of Node: no process, no Buffer, no require.
	const page = createContext({
		TextDecoder,
		TextEncoder,
		URL,
		Intl,
		setTimeout,
		clearTimeout,
		queueMicrotask,
		console,
		bytes: broken,
		Uint8Array,
		DataView,
		ArrayBuffer,
	});
	runInContext(output[0].code, page);
	const there = await runInContext(
		"checker.checkPdf({ path: 'x.pdf', mediaType: 'application/pdf', bytes }).then((findings) => JSON.stringify(findings.map((f) => [f.ruleId, f.reason, f.clause])))",
		page,
	);
	const here = (await checkPdf({ path: 'x.pdf', mediaType: 'application/pdf', bytes: broken })).map((f) => [f.ruleId, f.reason, f.clause]);
	expect(JSON.parse(there)).toEqual(here);
	expect(here.map(([rule]) => rule)).toContain('pdf-marked');
});
