/** What a format that pandoc makes must say about itself: a format is one object of this shape and one line of the registry. */
import type { Edition } from '../model.ts';
import type { Parts } from './zip.ts';

export interface PandocFormat {
	/** pandoc's name for it. */
	to: string;
	mediaType: string;
	/** Files beside the pictures that pandoc needs, by the names that `options` call them. */
	files(edition: Edition): ReadonlyMap<string, Uint8Array>;
	/** Options as a pandoc defaults file has them. */
	options: Record<string, unknown>;
	/** Puts right what pandoc cannot write, in place. */
	finish(parts: Parts, edition: Edition): Promise<void> | void;
	/** Parts of the zip that must come first and uncompressed. */
	stored?: readonly string[];
}

/** The day of every date in a file; without one in the front matter, the first that a zip can hold. */
export const fileDate = ({ meta }: Pick<Edition, 'meta'>): string => meta.date ?? '1980-01-01';
/** The same as a moment in UTC, for metadata that wants a time. */
export const fileMoment = (edition: Pick<Edition, 'meta'>): string => `${fileDate(edition)}T00:00:00Z`;
