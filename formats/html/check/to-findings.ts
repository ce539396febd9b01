/** Turns what was noticed on the pages into findings at the author's lines, each said once. */
import { type FindingOptions, finding } from '../../findings.ts';
import type { Artifact, Finding } from '../../model.ts';
import type { Noticed } from './noticed.ts';

export interface PageNoticed {
	artifact: Artifact;
	noticed: Noticed[];
}

export interface ToFindings {
	/** How many modes there are: what was seen in all of them names none. */
	modes: number;
	/** The author's file, for the lines; without one the lines are those of the pages themselves. */
	file: string | undefined;
	mergePages: boolean;
}

interface Merged {
	artifact: Artifact;
	item: Noticed;
	line?: number;
	modes: Set<string>;
	pages: Set<string>;
}

/**
 * One finding for one rule, message and line, or, where no line made the element (the frame of the page), for one rule,
 * message and selector on any number of pages. What the frame repeats of the author's words, as a list of contents does, is
 * told at the author's line alone.
 */
export function toFindings(pages: readonly PageNoticed[], options: ToFindings): Finding[] {
	const merged = new Map<string, Merged>();
	for (const { artifact, noticed } of pages) {
		for (const item of noticed) {
			const line = lineOf(artifact, item.path);
			const key = JSON.stringify([
				item.rule,
				item.severity,
				item.message,
				line === undefined ? item.target : [artifact.edition, line],
				options.mergePages ? '' : artifact.path,
			]);
			const known = merged.get(key) ?? {
				artifact,
				item,
				...(line !== undefined && { line }),
				modes: new Set(),
				pages: new Set(),
			};
			if (item.mode) known.modes.add(item.mode);
			known.pages.add(artifact.path);
			merged.set(key, known);
		}
	}
	const told = new Set([...merged.values()].filter(({ line }) => line !== undefined).map(sayingOf));
	const all = [...merged.values()].filter((one) => one.line !== undefined || !told.has(sayingOf(one))).map((one) => toFinding(one, options));
	return all.map(finding);
}

const sayingOf = ({ item }: Merged): string => JSON.stringify([item.rule, item.severity, item.message]);

function toFinding({ artifact, item, line, modes: seen, pages }: Merged, { modes, file }: ToFindings): FindingOptions {
	const where = [seen.size && seen.size < modes ? `In ${[...seen].join(' and ')}.` : '', pages.size > 1 ? `On ${pages.size} pages.` : ''].filter(Boolean);
	return {
		rule: item.rule,
		severity: item.severity,
		message: [item.message, ...where].join(' '),
		hint: item.hint,
		...(line !== undefined ? { at: line, ...(file && { file }) } : file === undefined && item.at && { at: item.at.line, column: item.at.column }),
		...(artifact.edition && { edition: artifact.edition }),
		artifact: artifact.path,
		...(item.target && { target: item.target }),
	};
}

/** The line of the nearest element around it that came from the source. */
function lineOf({ origins }: Artifact, path: string | undefined): number | undefined {
	if (!origins || path === undefined) return undefined;
	for (let at = path; at; at = at.replace(/\.?\d+$/, '')) {
		const line = origins.get(at);
		if (line !== undefined) return line;
	}
	return origins.get('');
}
