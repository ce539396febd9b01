/** A film: its name and length, the native player with captions, whether it is a placeholder, who made it, and its files. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Film, Person } from '../../formats/model.ts';
import { filmPath, relativeLink } from '../../formats/paths.ts';
import { common, duration, fileSize, longDate, printWords, filmWords as words } from '../../formats/words.ts';

/**
 * `address` is the page's, relative to the base; `onPaper` is where the film stands on the network, which only a printed
 * page says; `name` is the heading that the film's name is, so that readers can go from film to words and from film to film.
 */
export function filmPlayer(film: Film, address: string, { onPaper, name = 'h2' }: { onPaper?: string | undefined; name?: 'h2' | 'h3' } = {}): Element {
	return h('div.film', { itemScope: true, itemType: 'https://schema.org/VideoObject' }, [
		h(`${name}.film-name`, words.nameAndLength(film.title, duration(film.seconds))),
		...about(film),
		...player(film, address),
		...(onPaper ? printed(film, address, onPaper) : []),
		...chapters(film, address),
		...(film.placeholder ? [h('p.notice.notice-warning', common.placeholder)] : []),
		...files(film, address),
		credits(film),
	]);
}

/** For search engines and other readers of schema.org's `VideoObject`; the file and the poster say themselves what they are. `bfi` is the language code of BSL. */
function about(film: Film): ElementContent[] {
	const facts = {
		name: film.title,
		description: film.placeholder ? common.placeholder : words.nameAndLength(film.title, duration(film.seconds)),
		duration: `PT${Math.round(film.seconds)}S`,
		inLanguage: 'bfi',
		...(film.filmedOn && { uploadDate: film.filmedOn }),
	};
	return Object.entries(facts).map(([itemProp, content]) => h('meta', { itemProp, content }));
}

/** What paper has in place of the player: the poster, which browsers do not print with a film, and where the film is. */
function printed(film: Film, address: string, onPaper: string): Element[] {
	const src = film.poster && relativeLink(address, filmPath(film.poster.path));
	return [
		...(src ? [h('img.film-poster', { src, alt: '', width: 640, height: 360, itemProp: 'thumbnailUrl' })] : []),
		h('p.film-address', [`${printWords.watch} `, h('strong', onPaper)]),
	];
}

/** Links to a time in the file, which a browser can follow by itself; the script moves the player instead. */
function chapters(film: Film, address: string): ElementContent[] {
	const file = film.files[0];
	if (!film.chapters || !file) return [];
	const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	const href = (seconds: number) => `${relativeLink(address, filmPath(file.path))}#t=${seconds}`;
	return [
		h('p.film-chapters', words.chapters),
		h(
			'ol.film-files',
			film.chapters.map(({ seconds, title }) => h('li', h('a', { href: href(seconds), dataSeconds: String(seconds) }, `${clock(seconds)} ${title}`))),
		),
	];
}

function player(film: Film, address: string): ElementContent[] {
	if (film.files.length === 0) return [];
	const at = (path: string) => relativeLink(address, filmPath(path));
	const track =
		film.captions &&
		h('track', {
			kind: 'captions',
			srcLang: 'en',
			label: words.captionsTrack,
			src: at(film.captions.path),
			default: true,
		});
	const attributes = {
		controls: true,
		preload: 'none',
		playsInline: true,
		poster: film.poster && at(film.poster.path),
		ariaLabel: film.title,
	};
	return [
		h('video', attributes, [
			...film.files.map((file, index) => h('source', { src: at(file.path), type: file.mediaType, itemProp: index === 0 ? 'contentUrl' : undefined })),
			...(track ? [track] : []),
		]),
	];
}

function files(film: Film, address: string): ElementContent[] {
	// Several films may stand on one page: each link's own words say which it is of.
	const which = h('span.visually-hidden', `: ${film.title}`);
	const link = (path: string, text: string) => h('li', h('a', { href: relativeLink(address, filmPath(path)), download: true }, [text, which]));
	const items = film.files.map((f) => link(f.path, `${words.download} (${words.format[f.mediaType] ?? f.mediaType}, ${fileSize(f.bytes.length)})`));
	if (film.captions) items.push(link(film.captions.path, `${words.captions} (${fileSize(film.captions.bytes.length)})`));
	if (film.link) items.push(h('li', h('a', { href: film.link }, words.elsewhere)));
	return items.length > 0 ? [h('ul.film-files', items)] : [];
}

function credits(film: Film): Element {
	const rows: [string, string][] = [
		[common.signer, person(film.signer)],
		[common.checker, person(film.checker)],
		[common.supplier, film.supplier ?? common.notGiven],
		[common.filmedOn, film.filmedOn ? longDate(film.filmedOn) : common.notGiven],
	];
	return h(
		'dl.facts',
		rows.flatMap(([term, value]) => [h('dt', term), h('dd', value)]),
	);
}

function person(who: Person | undefined): string {
	if (!who?.name) return common.notGiven;
	return who.registration ? `${who.name}, ${words.registration(who.registration)}` : who.name;
}
