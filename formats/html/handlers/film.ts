/** A film becomes a native player with captions, under its name and length; without a film, the honest word and other ways to read. */
import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { filmPlayer } from '../../../site/components/film.ts';
import { noFilm } from '../../../site/components/no-film.ts';
import type { FilmNode } from '../../model.ts';
import { sectionAddress } from '../../paths.ts';
import type { PageContext } from '../context.ts';
import { switchTo } from '../neighbours.ts';

export const film =
	(page: PageContext) =>
	(state: State, node: FilmNode): Element => {
		const instead = switchTo(node.section, page.edition, page.site).filter((link) => link.exact && !link.note && link.edition !== page.edition);
		const onPaper = page.site.url && new URL(sectionAddress('bsl', node.section), page.site.url).href;
		const result = node.film ? filmPlayer(node.film, page.address, { onPaper, name: page.whole ? 'h3' : 'h2' }) : noFilm(instead, page.address);
		state.patch(node, result);
		return result;
	};
