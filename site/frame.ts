/** Puts the frame round a page's content: head, bar, editions, contents, previous and next, foot. */
import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { inLanguage } from '../formats/in-language.ts';
import type { Publication, SitePage } from '../formats/model.ts';
import { notFoundPath } from '../formats/paths.ts';
import { frameWords } from '../formats/words.ts';
import { bar } from './components/bar.ts';
import { contents } from './components/contents.ts';
import { editionSwitch } from './components/edition-switch.ts';
import { foot } from './components/foot.ts';
import { pager } from './components/pager.ts';
import { progress } from './components/progress.ts';
import { settingsPanel } from './components/settings.ts';
import { head } from './head.ts';
import { markHeadings } from './mark-headings.ts';
import { markLanguage } from './mark-language.ts';
import { withBase } from './with-base.ts';

const some = (parts: (ElementContent | undefined)[]): ElementContent[] => parts.filter((part) => part !== undefined);

/** At the end of a page that may be long. */
const toTop = (): ElementContent => h('p.to-top', h('a', { href: '#content' }, frameWords.toTop));

/** The whole page as a tree. The elements of `page.content` are exactly the element children of `#content`. */
export function frame(page: SitePage, publication: Publication, base: string): Root {
	const { meta } = publication;
	const classes = [`kind-${page.kind}`, ...(page.edition ? [`edition-${page.edition}`] : [])];
	const content = h('div', { id: 'content' }, page.content.children);
	const body = h('body', { className: classes }, [
		bar(meta, page),
		...some([editionSwitch(page)]),
		settingsPanel(),
		h('div.page', [
			...some([contents(page)]),
			h('main', some([progress(page), content, ...(page.kind === 'section' || page.kind === 'whole' ? [toTop()] : []), pager(page)])),
		]),
		foot(publication, page),
	]);
	const tree: Root = {
		type: 'root',
		children: [{ type: 'doctype' }, h('html', inLanguage(page.lang), [head(page, publication), body])],
	};
	const marked = markLanguage(markHeadings(tree, publication), publication);
	return page.address === notFoundPath ? withBase(marked, base) : marked;
}

const html = unified().use(rehypeStringify).freeze();

export const framed = (page: SitePage, publication: Publication, base: string): string => `${html.stringify(frame(page, publication, base))}\n`;
