/** Turns findings and artifacts into the report that is published beside them. */
import { sortFindings, toReportFinding } from './findings.ts';
import type { Artifact, Edition, Finding, Report } from './model.ts';

export function makeReport(
	title: string,
	findings: readonly Finding[],
	artifacts: readonly Artifact[],
	editions: readonly Edition[],
	weights?: Report['counts']['weights'],
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
			editions: Object.fromEntries(editions.map((edition) => [edition.id, edition.counts])),
			...(weights && { weights }),
		},
	};
}
