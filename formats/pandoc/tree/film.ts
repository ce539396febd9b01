/** Turns a film into words and a link to where it can be watched: a file to read on its own carries no video. */
import type { FilmNode } from '../../model.ts';
import { sectionAddress } from '../../paths.ts';
import { filmLines } from '../../words.ts';
import { type Block, div, link, para, strong, styled, text } from './ast.ts';
import type { TreeState } from './state.ts';

export function film(node: FilmNode, state: TreeState): Block[] {
	const { edition } = state;
	const [title = '', ...rest] = filmLines(node.film);
	const address = node.film?.link ?? (node.film && edition.meta.url && new URL(sectionAddress(edition.id, node.section), edition.meta.url).href);
	const name = address ? [link(address, [strong(text(title))])] : [strong(text(title))];
	return [div(styled('Notice'), [para(name), ...rest.map((line) => para(text(line)))])];
}
