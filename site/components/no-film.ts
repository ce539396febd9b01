/** The honest word that a section is not yet in BSL, with links to the editions that have it. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { EditionId, NavLink } from '../../formats/model.ts';
import { relativeLink } from '../../formats/paths.ts';
import { common, editionTab, filmWords } from '../../formats/words.ts';

export function noFilm(instead: readonly (NavLink & { edition: EditionId })[], address: string): Element {
	const links = instead.map((link) => h('li', h('a', { href: relativeLink(address, link.address) }, `${link.label} (${editionTab[link.edition].elsewhere})`)));
	return h('div.notice.notice-warning', [
		h('p', [h('strong', `${common.notYetInBsl}.`), ` ${common.noFilm}`]),
		...(links.length > 0 ? [h('p', filmWords.readInstead), h('ul.alone', links)] : []),
	]);
}
