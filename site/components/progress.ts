/** The line above the text: which edition this is, with a link to its contents, and which of its pages. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { SitePage } from '../../formats/model.ts';
import { editionAddress, relativeLink } from '../../formats/paths.ts';
import { common, editionWords, frameWords } from '../../formats/words.ts';

export function progress(page: SitePage): Element | undefined {
	if (!page.edition || !page.progress) return undefined;
	return h('p.progress', [
		h('a', { href: relativeLink(page.address, editionAddress(page.edition)) }, frameWords.toContents(editionWords[page.edition].name)),
		' ',
		h('span', common.pageOf(page.progress.page, page.progress.of)),
	]);
}
