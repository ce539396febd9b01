/** Gives the names that a browser's history, a tab or a folder of downloads shows, neutral where the author asks for that. */
import type { Meta } from './model.ts';

/**
 * Words by which a title or an address tells what it is about; in a discreet publication they may stand in neither.
 * Compared without case, at the beginning of a word.
 */
const telling =
	/\b(?:abus|violen|domestic|sexual|rape|assault|victim|surviv|perpetrat|refuge|strangl|stalk|harass|coerc|contro(?:l|ll)|trauma|suicid|self-harm|police|danger|unsafe|hurt|harm|help)/i;

export const isTelling = (text: string): boolean => telling.test(text.replaceAll('-', ' '));

/** What stands for the publication where others may read it: its short title, or the author's neutral name for it. */
export const publicName = (meta: Pick<Meta, 'discreet' | 'shortTitle'>): string => meta.discreet ?? meta.shortTitle;

/** "Plan: section 3, immediate needs": says which page it is, and of what only where that gives nothing away. */
export function neutralTitle(meta: Pick<Meta, 'discreet'>, part: string, title: string): string {
	const what = isTelling(title) ? '' : `, ${title[0]?.toLowerCase() ?? ''}${title.slice(1)}`;
	return `${meta.discreet}: ${part}${what}`;
}
