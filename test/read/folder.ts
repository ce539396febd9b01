/** Turns Markdown and files into a source folder for one test, and what `read` and the rules find there into readable lines. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { editionIds } from '../../formats/editions/index.ts';
import { sortFindings } from '../../formats/findings.ts';
import type { Edition, Finding, Publication } from '../../formats/model.ts';
import { readSource } from '../../formats/read/index.ts';
import { applyRules } from '../../formats/rules/index.ts';
import { select } from '../../formats/select.ts';

export type Files = Record<string, string | Uint8Array | { link: string }>;

/** A folder with these files, removed when the test ends. */
export async function folderOf(files: Files): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'fourfold-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	for (const [path, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		if (typeof content === 'object' && 'link' in content) await symlink(content.link, join(folder, path));
		else await writeFile(join(folder, path), content);
	}
	return folder;
}

/** `line:rule message`, one a finding, in the order of the file; a hint stands behind an arrow. */
export const lines = (findings: readonly Finding[]): string[] =>
	sortFindings(findings).map(
		(f) => `${f.file === 'strategy.md' ? '' : `${f.file}:`}${f.line ?? '-'}:${f.ruleId}${f.fatal ? '' : ' (warning)'} ${f.reason} → ${f.note ?? ''}`,
	);

export const head = '---\ntitle: A plan\n---\n';

/** A document with this body (its first line is line 4). */
export const withBody = (body: string, files: Files = {}): Files => ({
	'strategy.md': `${head}${body}`,
	...files,
});

/** What `read` finds in these files. */
export async function findingsIn(files: Files): Promise<string[]> {
	return lines((await readSource(await folderOf(files))).findings);
}

/** The publication of a source that must be whole, and its editions. */
export async function publicationOf(files: Files, today?: string): Promise<{ publication: Publication; editions: Edition[] }> {
	const { publication, findings } = await readSource(await folderOf(files), today ? { today } : {});
	if (!publication) throw new Error(lines(findings).join('\n'));
	return {
		publication,
		editions: editionIds.flatMap((id) => select(publication, id) ?? []),
	};
}

/** What one rule (or all) finds in these files. */
export async function ruleFindings(files: Files, rule?: string, today?: string): Promise<string[]> {
	const { publication, editions } = await publicationOf(files, today);
	return lines(applyRules(publication, editions).filter((f) => !rule || f.ruleId === rule));
}
