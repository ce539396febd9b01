/** The registry of editions: an id and what it keeps. A fifth edition is one more file and one more line here. */
import type { EditionSpec } from '../model.ts';
import { bsl } from './bsl.ts';
import { easyRead } from './easy-read.ts';
import { full } from './full.ts';
import { summary } from './summary.ts';

export const editions = {
	full,
	summary,
	'easy-read': easyRead,
	bsl,
} satisfies Record<string, EditionSpec>;

export type EditionId = keyof typeof editions;
export const editionIds = Object.keys(editions) as EditionId[];
