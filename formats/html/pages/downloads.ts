/** The downloads page: every edition as a file, with its format, pages and size. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { anotherFormat } from '../../../site/components/another-format.ts';
import { downloadTable, downloadWarning } from '../../../site/components/download-list.ts';
import type { Artifact, Publication } from '../../model.ts';
import { downloadsAddress } from '../../paths.ts';
import { downloadWords as words } from '../../words.ts';

export const downloadsPage = ({ meta }: Publication, downloads: readonly Artifact[]): Root =>
	h(null, [
		h('h1', words.title),
		h('p.lead', downloads.length > 0 ? words.lead : words.none),
		...(downloads.length > 0 ? [downloadWarning(downloadsAddress), downloadTable(downloads, downloadsAddress)] : []),
		anotherFormat(meta),
	]);
