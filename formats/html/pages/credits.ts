/** The picture credits: every picture that an edition shows, who made it, and under which licence. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { dataTable } from '../../../site/components/data-table.ts';
import type { Picture, Publication } from '../../model.ts';
import { creditsAddress, relativeLink } from '../../paths.ts';
import { common, creditsWords as words } from '../../words.ts';

export function creditsPage(publication: Publication): Root {
	const pictures = [...new Map([...publication.pictures.values()].map((p) => [p.path, p])).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
	return h(null, [
		h('h1', words.title),
		h('p.lead', pictures.length > 0 ? words.lead : words.none),
		...(pictures.length > 0 ? [dataTable(words.title, words.columns, pictures.map(row))] : []),
	]);
}

/** The file's own name: what the author calls it. */
const name = ({ id }: Picture): string =>
	id
		.replace(/^pictures\//, '')
		.replace(/\.[a-z]+$/i, '')
		.replaceAll('-', ' ');

function row(picture: Picture): (Element | string)[] {
	const small = h('img.credit', {
		src: relativeLink(creditsAddress, picture.path),
		alt: '',
		width: Math.round(picture.width),
		height: Math.round(picture.height),
	});
	const madeBy = picture.credit ?? common.notGiven;
	const isAddress = picture.source && /^https?:\/\//.test(picture.source);
	const source = isAddress ? h('span', [madeBy, ' (', h('a', { href: picture.source }, `${words.source}: ${name(picture)}`), ')']) : madeBy;
	return [name(picture), small, source, picture.licence ?? common.notGiven];
}
