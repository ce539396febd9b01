/** Runs one piece of work in a process of its own and prints what it cost: `node child.ts pdf|grow SOURCE`. */

import { sitePages } from '../../formats/html/index.ts';
import { renderPdf } from '../../formats/pdf/index.ts';
import { selectAll } from '../../formats/pipeline.ts';
import { readSource } from '../../formats/read/index.ts';
import { applyRules } from '../../formats/rules/index.ts';

const [work, source = 'source'] = process.argv.slice(2);
const start = performance.now();
const before = process.resourceUsage();
const { publication, findings } = await readSource(source);
if (!publication) throw new Error(findings[0]?.reason);
const editions = selectAll(publication);
let pages = 0;
if (work === 'grow') {
	applyRules(publication, editions);
	sitePages(publication, editions, []);
}
for (const edition of editions) pages += (await renderPdf(edition)).artifact?.pages ?? 0;
const used = process.resourceUsage();
console.log(
	JSON.stringify({
		seconds: (performance.now() - start) / 1000,
		cpu: (used.userCPUTime + used.systemCPUTime - before.userCPUTime - before.systemCPUTime) / 1e6,
		megabytes: used.maxRSS / 1024,
		pages,
	}),
);
