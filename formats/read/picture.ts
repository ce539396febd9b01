/** Turns the address of a picture into a `Picture`, from the source folder or from the OpenMoji set. Edge: disk. */
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { distance } from 'fastest-levenshtein';
import type { Picture } from '../model.ts';
import { readInside } from './files.ts';
import { openMoji } from './openmoji.ts';
import { measure } from './picture-size.ts';

export interface PictureProblem {
	rule: 'picture-missing' | 'picture-outside' | 'picture-kind' | 'picture-script' | 'picture-unknown';
	message: string;
	hint: string;
}

const kinds = new Map<string, Picture['mediaType']>([
	['svg', 'image/svg+xml'],
	['png', 'image/png'],
	['jpg', 'image/jpeg'],
	['jpeg', 'image/jpeg'],
]);

/** Loads one picture; `manifest` gives licence and credit for the author's own files. */
export async function loadPicture(folder: string, id: string, manifest: ReadonlyMap<string, Partial<Picture>>): Promise<Picture | PictureProblem> {
	if (id.startsWith('openmoji:'))
		return (
			(await openMoji(id)) ??
			problem(
				'picture-unknown',
				`OpenMoji has no picture “${shorten(id.slice(9))}”.`,
				(await meantOpenMoji(id.slice(9))) ?? 'Look the code up on openmoji.org, for example openmoji:1F3E0 for a house.',
			)
		);
	if (/^openmoji:/i.test(id)) return problem('picture-unknown', `“${shorten(id)}” is not written as it must be.`, `Write “openmoji:${shorten(id.slice(9))}”.`);
	const kind = kinds.get(/\.(\w+)$/.exec(id)?.[1]?.toLowerCase() ?? '');
	if (/^data:/i.test(id))
		return problem(
			'picture-outside',
			`This picture is written into the text itself, as “${shorten(id)}”.`,
			'Save it as a file in the pictures folder and write its path there, for example “pictures/house.png”.',
		);
	if (/^[a-z][a-z0-9+.-]+:/i.test(id) || id.startsWith('//'))
		return problem(
			'picture-outside',
			`The picture “${shorten(id)}” is on another host.`,
			/badge|shields\.io/i.test(id)
				? 'Remove it: a badge is for those who make the document, and no reader’s browser may ask other hosts.'
				: 'Save it in the pictures folder and write its path there: residents’ browsers must not ask other hosts.',
		);
	const path = posix.normalize(decoded(id));
	const file = await readInside(folder, path, 16 * 1024 * 1024);
	if (/^[a-z]:/i.test(id) || ('problem' in file && file.problem === 'outside'))
		return problem(
			'picture-outside',
			`The picture “${shorten(id)}” is outside the source folder.`,
			'Copy it into the pictures folder and write its path there.',
		);
	const [, bare, further] = /^(.+\.(?:svg|png|jpe?g))([?#].*)$/i.exec(id) ?? [];
	if (!kind && bare)
		return problem('picture-kind', `The picture “${shorten(id)}” is not the name of a file.`, `Write “${shorten(bare)}”, without “${further}”.`);
	if (!kind)
		return problem(
			'picture-kind',
			`“${shorten(id)}” is not a kind of picture that can be used.`,
			(await meantOpenMoji(decoded(id))) ?? 'Use SVG, PNG or JPEG.',
		);
	if ('problem' in file) {
		if (file.problem === 'too-large')
			return problem('picture-kind', `The picture “${shorten(id)}” is larger than 16 MB.`, 'Save it smaller: it is loaded by every reader.');
		if (file.problem === 'not-a-file')
			return problem('picture-missing', `“${shorten(id)}” is a folder, and no picture.`, 'Write the path of a file in it, or give the folder another name.');
		if (file.problem === 'unreadable')
			return problem('picture-missing', `The picture “${shorten(id)}” cannot be read.`, 'Check that you are allowed to open it.');
		return problem(
			'picture-missing',
			`There is no picture “${shorten(id)}”.`,
			(await meantFile(folder, path)) ?? 'Check its name, capital letters too, or add the file.',
		);
	}
	const size = measure(file.bytes, kind);
	if (size && 'holds' in size)
		return problem('picture-script', `The picture “${shorten(id)}” holds ${size.holds}.`, 'Save it again as a PNG, or as a plain SVG without that.');
	if (!size)
		return problem(
			'picture-kind',
			`The picture “${shorten(id)}” is not what its name ending says, or is damaged.`,
			'Open it in a picture editor and save it again under the right ending.',
		);
	const known = manifest.get(path) ?? {};
	const outPath = path.startsWith('pictures/') ? path : `pictures/${path}`;
	return {
		...known,
		id,
		path: outPath,
		mediaType: kind,
		bytes: file.bytes,
		...size,
	};
}

/** An emoji itself, and codes as other programs write them (`U+1F3E0`). */
async function meantOpenMoji(written: string): Promise<string | undefined> {
	const code = /^\p{Emoji_Presentation}/u.test(written)
		? [...written].map((sign) => sign.codePointAt(0)?.toString(16).toUpperCase()).join('-')
		: written.replace(/^(?:u\+|&#x|0x)/i, '').replace(/;$/, '');
	return (await openMoji(`openmoji:${code}`)) && `Write “openmoji:${code}”.`;
}

/** The author's own picture with nearly the same name. */
async function meantFile(folder: string, path: string): Promise<string | undefined> {
	const stemOf = (name: string) =>
		posix
			.basename(name.replaceAll('\\', '/'))
			.replace(/\.\w+$/, '')
			.toLowerCase();
	const names = await readdir(join(folder, 'pictures')).catch(() => []);
	const stem = stemOf(path);
	const near = names.filter((name) => kinds.has(/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '') && distance(stem, stemOf(name)) <= stem.length / 4);
	const best = near.sort((a, b) => distance(stem, stemOf(a)) - distance(stem, stemOf(b)))[0];
	return best && `Did you mean “pictures/${best}”?`;
}

/** `fear%20of.svg` is `fear of.svg`; a lone `%` is a part of the name. */
function decoded(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

const problem = (rule: PictureProblem['rule'], message: string, hint: string): PictureProblem => ({ rule, message, hint });
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
