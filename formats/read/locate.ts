/** Turns what `--source` names, a folder or a file, into the folder and the one Markdown file in it. Edge: disk. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finding } from '../findings.ts';
import type { Finding } from '../model.ts';

/** `strategy.md` of a folder, or its only Markdown file; a finding where neither is there. */
export async function locate(source: string): Promise<{ folder: string; file: string } | { finding: Finding }> {
	const info = await stat(source).catch(() => undefined);
	if (info?.isFile()) return { folder: dirname(source), file: basename(source) };
	if (!info?.isDirectory())
		return {
			finding: sourceFinding(
				basename(source),
				1,
				`There is no source folder “${basename(source)}”.`,
				'Check the path after --source, or make the folder with a strategy.md in it.',
				'source-missing',
			),
		};
	const names = (await readdir(source).catch(() => [])).filter((name) => /\.(md|markdown)$/i.test(name) && !/^readme\./i.test(name)).sort();
	const file = names.find((name) => name === 'strategy.md') ?? (names.length === 1 ? names[0] : undefined);
	if (file) return { folder: source, file };
	const message =
		names.length === 0 ? 'The source folder holds no strategy.md.' : `The source folder holds ${names.length} Markdown files, and none is called strategy.md.`;
	return {
		finding: sourceFinding(
			join(basename(source), 'strategy.md'),
			1,
			message,
			'Write the document in a file called strategy.md there, or name the file after --source.',
			'source-missing',
		),
	};
}

/** An error about the source file as a whole. */
export const sourceFinding = (file: string, at: number, message: string, hint: string, rule = 'source-unreadable'): Finding =>
	finding({ rule, severity: 'error', message, hint, file, at });
