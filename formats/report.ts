/** Turns findings and artifacts into the report that is published beside them. */
import { sortFindings, toReportFinding } from './findings.ts';
import { readingAge } from './language/reading-age.ts';
import type { Artifact, Edition, Finding, Report } from './model.ts';

export type LanguageReport = Pick<Report, 'allowed' | 'easyRead'>;

/** `language`: what the rules say of the words beside their findings; `weights`: what a reader must load. */
export function makeReport(
	title: string,
	findings: readonly Finding[],
	artifacts: readonly Artifact[],
	editions: readonly Edition[],
	{ language = {}, weights }: { language?: LanguageReport; weights?: Report['counts']['weights'] | undefined } = {},
): Report {
	const sorted = sortFindings(findings);
	const errors = sorted.filter((f) => f.fatal).length;
	return {
		ok: errors === 0,
		title,
		findings: sorted.map(toReportFinding),
		artifacts: [...artifacts]
			.sort((a, b) => (a.path < b.path ? -1 : 1))
			.map(({ path, mediaType, bytes, edition, format, pages }) => ({
				path,
				mediaType,
				bytes: bytes.length,
				...(edition && { edition }),
				...(format && { format }),
				...(pages && { pages }),
			})),
		counts: {
			errors,
			warnings: sorted.length - errors,
			pages: artifacts.filter((artifact) => artifact.mediaType === 'text/html').length,
			editions: Object.fromEntries(editions.map((edition) => [edition.id, { ...edition.counts, ...readingAgeOf(edition) }])),
			...(weights && { weights }),
		},
		...language,
	};
}

/** Easy read has rules of its own: a formula says nothing of words that stand beside pictures. */
function readingAgeOf({ id, sections }: Edition): { readingAge?: number } {
	const age = id === 'full' || id === 'summary' ? readingAge(sections) : undefined;
	return age === undefined ? {} : { readingAge: age };
}
