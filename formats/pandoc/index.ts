/** Turns an edition into a Word or EPUB file by way of pandoc's own document tree. */
import { finding } from '../findings.ts';
import type { Artifact, Edition, Finding, PandocFormatId } from '../model.ts';
import { downloadPath } from '../paths.ts';
import { fileDate, fileMoment, type PandocFormat } from './format.ts';
import { pandocFormats } from './registry.ts';
import { type Converted, convert } from './run/convert.ts';
import { toPandoc } from './tree/index.ts';
import { closeZip, openZip } from './zip.ts';

export { pandocVersion } from './run/version.ts';

export interface PandocOptions {
	/** Path of a real pandoc 3; absent means the one in `node_modules`, which gives the same bytes everywhere. */
	pandoc?: string;
	/** Milliseconds that one conversion may take; default a minute. */
	timeoutMs?: number;
	/** When pandoc is at work, in a process of its own. */
	onStart?(): void;
}

/** Never rejects for what pandoc does: a failure or a wait past the time limit is a finding, and then there is no artifact. */
export async function renderPandoc(edition: Edition, id: PandocFormatId, options: PandocOptions = {}): Promise<{ artifact?: Artifact; findings: Finding[] }> {
	const format: PandocFormat = pandocFormats[id];
	const path = downloadPath(edition.meta, edition.id, id);
	const fail = (rule: string, message: string, hint: string) => ({
		findings: [
			finding({
				rule: `${id}/${rule}`,
				severity: 'error',
				message,
				hint,
				edition: edition.id,
				artifact: path,
			}),
		],
	});
	const converted = await run(edition, id, options);
	const parts = 'bytes' in converted ? openZip(converted.bytes) : undefined;
	if ('failed' in converted || !parts) {
		if ('failed' in converted && converted.failed === 'timed-out')
			return fail('time', `pandoc did not finish ${path} in time.`, 'Build again. If it happens again, the machine may be too busy or the document too long.');
		const said = 'failed' in converted ? converted.said || 'it gave no reason' : 'what it wrote cannot be opened';
		return fail(
			'pandoc',
			`pandoc could not make ${path}: ${said.replace(/\.$/, '')}.`,
			'Leave --pandoc out to use the one that comes with Fourfold, or report this with the document.',
		);
	}
	await format.finish(parts, edition);
	const bytes = closeZip(parts, fileDate(edition), format.stored);
	return {
		artifact: {
			path,
			mediaType: format.mediaType,
			bytes,
			edition: edition.id,
			format: id,
		},
		findings: [],
	};
}

function run(edition: Edition, id: PandocFormatId, { pandoc, timeoutMs = 60_000, onStart }: PandocOptions): Promise<Converted> {
	const format: PandocFormat = pandocFormats[id];
	const { document, files } = toPandoc(edition, id);
	const pictures = [...files].map(([name, picture]): [string, Uint8Array] => [name, picture.bytes]);
	return convert({
		to: format.to,
		document,
		files: new Map([...pictures, ...format.files(edition)]),
		options: format.options,
		timeoutMs,
		epoch: Date.parse(fileMoment(edition)) / 1000,
		...(pandoc !== undefined && { pandoc }),
		...(onStart && { onStart }),
	});
}
