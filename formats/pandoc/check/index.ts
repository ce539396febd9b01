/** Checks a Word or EPUB file by reading it again from its bytes: a reader a format, one comparison for all. */
import { unzipSync } from 'fflate';
import { finding } from '../../findings.ts';
import type { Artifact, Edition, EditionFormat, Finding, PandocFormatId } from '../../model.ts';
import { compare } from './compare.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';
import { expect } from './expected.ts';
import type { Found } from './found.ts';
import { turnedPictures } from './turned.ts';

export type Unzipped = ReadonlyMap<string, Uint8Array>;

type Read = (parts: Unzipped, bytes: Uint8Array) => Found;
/** One for each format that pandoc makes: a file that nobody reads again would be published unchecked. */
const readers: Record<PandocFormatId, Read> & Partial<Record<EditionFormat, Read>> = {
	docx: readDocx,
	epub: readEpub,
};

/** The findings' rules are `docx/…` and `epub/…`; an artifact of another format has none. */
export async function checkPandoc(artifact: Artifact, edition: Edition): Promise<Finding[]> {
	const read = readers[artifact.format ?? 'html'];
	if (!read) return [];
	let found: Found;
	try {
		found = read(new Map(Object.entries(unzipSync(artifact.bytes))), artifact.bytes);
	} catch (error) {
		const message = `${artifact.path} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`;
		return [
			finding({
				rule: `${artifact.format}/parts`,
				severity: 'error',
				message,
				hint: 'Build again; if it stays, report it.',
				file: 'strategy.md',
				edition: edition.id,
				artifact: artifact.path,
			}),
		];
	}
	return [...compare(artifact, edition, expect(edition), found), ...(artifact.format === 'docx' ? turnedPictures(artifact, edition) : [])];
}
