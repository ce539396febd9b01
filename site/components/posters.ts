/** The films of the BSL edition as posters with names and lengths. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Film, NavLink } from '../../formats/model.ts';
import { filmPath, relativeLink } from '../../formats/paths.ts';
import { duration, filmWords } from '../../formats/words.ts';

export function posters(items: readonly (NavLink & { film: Film })[], address: string): Element {
	return h(
		'ul.posters',
		items.map(({ label, address: to, film }) =>
			h('li', [
				...(film.poster
					? [
							h('img', {
								src: relativeLink(address, filmPath(film.poster.path)),
								alt: '',
								width: 640,
								height: 360,
							}),
						]
					: []),
				h('h3', h('a', { href: relativeLink(address, to) }, label)),
				h('p', film.placeholder ? `${duration(film.seconds)}, ${filmWords.placeholder}` : duration(film.seconds)),
			]),
		),
	);
}
