/** Gives the names that a browser's history, a tab or a folder of downloads shows, neutral where the author asks for that. */
import type { Meta } from './model.ts';
import { common } from './words.ts';

/**
 * Words by which a title or an address tells what it is about; in a discreet publication they may stand in neither.
 * Compared without case, at the beginning of a word.
 */
const telling =
	/\b(?:abus|violen|domestic|sexual|rape|assault|victim|surviv|perpetrat|refuge|strangl|stalk|harass|coerc|contro(?:l|ll)|trauma|suicid|self-harm|police|danger|unsafe|hurt|harm|help)/i;

export const isTelling = (text: string): boolean => telling.test(text.replaceAll('-', ' '));

/** What stands for the publication where others may read it: its short title, or the author's neutral name for it. */
export const publicName = (meta: Pick<Meta, 'discreet' | 'shortTitle'>): string => meta.discreet ?? meta.shortTitle;

/**
 * The front matter as the outside of a file says it: its properties, its cover, its first page, which folders, shelves and
 * previews show to whoever uses the device next. What tells is left out there, or said without the words that tell.
 */
export function outside(meta: Meta): Meta {
	if (!meta.discreet) return meta;
	const { description: _, publisher, demonstration, anotherFormat, ...rest } = meta;
	const tells = (...words: (string | undefined)[]) => words.some((text) => text && isTelling(text));
	return {
		...rest,
		title: meta.discreet,
		shortTitle: meta.discreet,
		decisions: meta.decisions.filter(({ body }) => !tells(body)).map((one) => (tells(one.text) ? { ...one, text: '' } : one)),
		...(publisher && !tells(publisher.name, publisher.url) && { publisher }),
		...(demonstration && { demonstration: tells(demonstration) ? common.demonstrationOf(meta.discreet) : demonstration }),
		...(anotherFormat && !tells(...Object.values(anotherFormat)) && { anotherFormat }),
	};
}

/** "Plan: section 3, immediate needs": says which page it is, and of what only where that gives nothing away. */
export function neutralTitle(meta: Pick<Meta, 'discreet'>, part: string, title: string): string {
	const what = isTelling(title) ? '' : `, ${title[0]?.toLowerCase() ?? ''}${title.slice(1)}`;
	return `${meta.discreet}: ${part}${what}`;
}
