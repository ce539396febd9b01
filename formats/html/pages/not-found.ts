/** The page for an address that does not exist: the first page, and help. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { helpBox } from '../../../site/components/help-box.ts';
import type { Edition, Publication } from '../../model.ts';
import { homeAddress, notFoundPath, relativeLink, searchAddress } from '../../paths.ts';
import { notFoundWords as words } from '../../words.ts';
import { allHelp } from './home.ts';

export function notFoundPage({ meta }: Publication, editions: readonly Edition[]): Root {
	const help = helpBox(meta, meta.contacts.slice(0, 3), allHelp(meta, editions, notFoundPath));
	return h(null, [
		h('h1', words.title),
		h('p.lead', words.lead),
		h('p', h('a.start', { href: relativeLink(notFoundPath, homeAddress) }, words.home)),
		h('p.alone', h('a', { href: relativeLink(notFoundPath, searchAddress) }, words.search)),
		...(help ? [help] : []),
	]);
}
