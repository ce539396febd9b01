/** What a handler may ask about the page it writes for: where the page lies, and where every other page lies. */
import type { EditionId } from '../model.ts';
import type { SiteMap } from './neighbours.ts';

export interface PageContext {
	/** Address of the page being written, relative to the base. */
	address: string;
	edition: EditionId;
	/** Section that the page shows; a link to an id inside it stays on the page. */
	section: string;
	/** The page holds every section of its edition: a link to another section stays on it. */
	whole?: boolean;
	site: SiteMap;
}

/** Ids that the frame of a page uses; a heading that has one gives way. */
const frameIds = new Set(['content', 'footnote-label']);

/** The id that a heading has on its page; links ask the same question, so they always agree. */
export const fragmentId = (id: string): string => (frameIds.has(id) || id.startsWith('site-') ? `text-${id}` : id);
