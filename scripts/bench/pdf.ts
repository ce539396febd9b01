/** Writes a source's full edition as a PDF, or checks a PDF, and prints what the whole process cost: `node pdf.ts nothing|write|check FROM [TO]`. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Artifact } from '../../formats/model.ts';

const [work, from = 'source', to] = process.argv.slice(2);
const start = performance.now();
let pages: number | undefined;
// Each work loads what it needs and no more.
if (work === 'write') {
	const [{ renderPdf }, { readSource }, { select }] = await Promise.all([
		import('../../formats/pdf/index.ts'),
		import('../../formats/read/index.ts'),
		import('../../formats/select.ts'),
	]);
	const { publication, findings } = await readSource(from);
	const edition = publication && select(publication, 'full');
	if (!edition) throw new Error(findings[0]?.reason);
	const { artifact } = await renderPdf(edition);
	pages = artifact.pages;
	if (to) await writeFile(to, artifact.bytes);
} else if (work === 'check') {
	const { checkPdf } = await import('../../formats/pdf/check/index.ts');
	const artifact: Artifact = { path: from, mediaType: 'application/pdf', bytes: await readFile(from) };
	await checkPdf(artifact);
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
	JSON.stringify({ seconds: (performance.now() - start) / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024, pages: pages ?? 0 }),
);
