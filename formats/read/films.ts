/** Turns `bsl.yaml` and the files that it names into films by section, with a finding for each that is not whole. */
import { isDeepStrictEqual } from 'node:util';
import type { Film, FilmFile, Finding, Person, Section } from '../model.ts';
import { duration } from '../words.ts';
import { defined, type Fields } from './fields.ts';
import { loadFilmFile } from './film-file.ts';
import { filmLength } from './film-length.ts';
import { suggest } from './suggest.ts';
import { readYamlList, type YamlList } from './yaml-list.ts';

const known = [
	'section',
	'title',
	'files',
	'captions',
	'poster',
	'link',
	'seconds',
	'chapters',
	'signs',
	'signer',
	'checker',
	'supplier',
	'filmed-on',
	'placeholder',
];
const signable = ['full', 'summary', 'easy-read'] as const;

/** `before`: of the last time; a film that is as it was stays the same object. */
export async function readFilms(
	folder: string,
	sections: readonly Section[],
	before: Map<string, Film>,
): Promise<{ films: Map<string, Film>; findings: Finding[] }> {
	const films = new Map<string, Film>();
	const list = await readYamlList(folder, 'bsl.yaml', 'films', known, 'a film', 'films-yaml');
	for (const fields of list.records) {
		const section = sectionOf(fields, sections, list);
		if (!section) continue;
		if (films.has(section.id)) list.add('film-twice', fields.line(), `Two films are for the section “${section.id}”.`, 'Keep one of them.');
		else films.set(section.id, await readFilm(folder, fields, section, list));
	}
	for (const [id, film] of films) if (isDeepStrictEqual(film, before.get(id))) films.set(id, before.get(id) as Film);
	before.clear();
	for (const [id, film] of films) before.set(id, film);
	return { films, findings: list.findings };
}

function sectionOf(fields: Fields, sections: readonly Section[], list: YamlList): Section | undefined {
	const id = fields.text('section');
	const section = sections.find((candidate) => candidate.id === id);
	if (section) return section;
	const hint = id
		? suggest(
				id,
				sections.map((candidate) => candidate.id),
			)
		: '';
	list.add(
		'film-section',
		fields.line('section'),
		id ? `There is no section “${id}” for this film.` : 'A film does not say its section.',
		hint || 'Add “section: …” with the id of a section.',
	);
	return undefined;
}

async function readFilm(folder: string, fields: Fields, section: Section, list: YamlList): Promise<Film> {
	const seconds = fields.number('seconds');
	if (seconds === undefined && !fields.text('seconds'))
		list.add('film-seconds', fields.line(), `The film of “${section.id}” does not say how long it is.`, 'Add “seconds: …”.');
	const media = await readMedia(folder, fields, section, list);
	checkLengths(media.files, seconds, fields, section, list);
	return defined({
		section: section.id,
		title: fields.text('title') ?? section.id,
		...media,
		seconds: seconds ?? 0,
		chapters: readChapters(fields, seconds ?? 0, list),
		signs: readSigns(fields, section, list),
		signer: readPerson(fields, 'signer'),
		checker: readPerson(fields, 'checker'),
		supplier: fields.text('supplier'),
		filmedOn: fields.date('filmed-on'),
		placeholder: readPlaceholder(fields, list),
		line: fields.line(),
	}) as Film;
}

async function readMedia(
	folder: string,
	fields: Fields,
	{ id }: Section,
	list: YamlList,
): Promise<
	Pick<Film, 'files'> & {
		captions: FilmFile | undefined;
		poster: FilmFile | undefined;
		link: string | undefined;
	}
> {
	const load = (field: string, path: string | undefined, endings: string[]) =>
		path ? loadFilmFile(folder, path, endings, (rule, message, hint) => list.add(rule, fields.line(field), message, hint)) : undefined;
	const paths = fields.texts('files');
	const files = await Promise.all(paths.map((path) => load('files', path, ['mp4', 'webm'])));
	const [link, captions] = [fields.address('link'), fields.text('captions')];
	if (paths.length === 0 && !fields.text('link'))
		list.add(
			'film-missing',
			fields.line(),
			`The film of “${id}” has no file.`,
			'Add “files: [films/….mp4, films/….webm]”, or “link: https://…” to a film on another site.',
		);
	// A film on another site has its captions there.
	if (!captions && (paths.length > 0 || !link))
		list.add(
			'film-captions',
			fields.line(),
			`The film of “${id}” has no captions.`,
			'Add “captions: films/….vtt”: a WebVTT file with the words that are signed.',
		);
	return {
		files: files.filter((file) => file !== undefined),
		captions: await load('captions', captions, ['vtt']),
		poster: await load('poster', fields.text('poster'), ['jpg', 'jpeg', 'png']),
		link,
	};
}

/** A file that was exchanged, where its length or its other file was not: readers would be told of another film. */
function checkLengths(files: readonly FilmFile[], written: number | undefined, fields: Fields, { id }: Section, list: YamlList): void {
	const known = files.flatMap(({ path, mediaType, bytes }) => {
		const seconds = filmLength(bytes, mediaType);
		return seconds === undefined ? [] : [{ path, seconds }];
	});
	const [first, ...others] = known;
	const other = others.find(({ seconds }) => !alike(seconds, first!.seconds));
	if (first && other)
		list.add(
			'film-length',
			fields.line('files'),
			`The files of the film of “${id}” are not equally long: “${first.path}” has ${duration(first.seconds)}, “${other.path}” has ${duration(other.seconds)}.`,
			'Export both from the same film.',
		);
	else if (first && written !== undefined && !alike(first.seconds, written))
		list.add(
			'film-length',
			fields.line('seconds'),
			`The film of “${id}” has ${duration(first.seconds)}, not ${duration(written)}.`,
			`Write “seconds: ${Math.round(first.seconds)}”, or put the right film in its place.`,
		);
}

/** A second, or one part in fifty: containers count the last picture or not, and people round. */
const alike = (one: number, other: number): boolean => Math.abs(one - other) <= Math.max(1, one / 50);

/** `1:20 Who can help`: minutes and seconds from the start, then what the chapter is about. */
function readChapters(fields: Fields, length: number, list: YamlList): Film['chapters'] {
	const written = fields.texts('chapters');
	const chapters = written.flatMap((text) => {
		const [, minutes, seconds, title] = /^(\d+):([0-5]\d)\s+(.+)$/.exec(text) ?? [];
		return title ? [{ seconds: Number(minutes) * 60 + Number(seconds), title }] : [];
	});
	const inOrder = chapters.every((chapter, index) => chapter.seconds < length && (index === 0 || chapter.seconds > chapters[index - 1]!.seconds));
	if (chapters.length < written.length || !inOrder)
		list.add(
			'film-chapters',
			fields.line('chapters'),
			'The chapters of this film are not times in order, each with a title, inside its length.',
			'Write each as minutes, seconds and a title: chapters: ["0:00 What this is", "1:20 Who can help"].',
		);
	return chapters.length > 0 && inOrder ? chapters : undefined;
}

function readSigns(fields: Fields, section: Section, list: YamlList): Film['signs'] {
	const wanted = fields.text('signs');
	// What the author does not say is the shorter text, where there is one.
	if (!wanted) return section.derived.summary ? 'summary' : 'full';
	const signs = signable.find((id) => id === wanted);
	if (!signs) list.add('film-signs', fields.line('signs'), `A film cannot sign “${wanted}”.`, suggest(wanted, signable));
	else if (signs !== 'full' && !section.derived[signs])
		list.add(
			'film-signs',
			fields.line('signs'),
			`The film of “${section.id}” signs the ${signs} text, but the section has none.`,
			`Write a “:::${signs}” in the section, or say “signs: full”.`,
		);
	return signs ?? 'full';
}

function readPlaceholder(fields: Fields, list: YamlList): boolean {
	const text = fields.text('placeholder') ?? 'false';
	if (!/^(?:true|false|yes|no)$/i.test(text))
		list.add(
			'film-placeholder',
			fields.line('placeholder'),
			`“${text}” does not say whether the film is a placeholder.`,
			'Write “placeholder: true” or “placeholder: false”.',
		);
	return !/^(?:false|no)$/i.test(text);
}

function readPerson(fields: Fields, field: string): Person | undefined {
	const person = fields.one(field, ['name', 'registration']);
	return (
		person &&
		defined({
			name: person.text('name'),
			registration: person.text('registration'),
		})
	);
}
