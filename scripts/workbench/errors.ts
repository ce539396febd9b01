/** Turns the errors that the source has now into the notice that stands on each page, until they are mended. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { ReportFinding } from '../../formats/model.ts';

/** As many as an author mends before looking again. */
const shown = 5;

/** `last`: whether a version without errors was made before, and is what the page shows. */
export function errorNotice(errors: readonly ReportFinding[], last: boolean): Element {
	const more = errors.length - shown;
	return h('div.notice.notice-warning', { role: 'alert' }, [
		h('p', h('strong', last ? 'The source has errors. This is the last version without them.' : 'The source has errors. This page comes back by itself.')),
		h('ul', [
			...errors
				.slice(0, shown)
				.map(({ file, line, message, hint }) => h('li', [`${[file, line && `line ${line}`].filter(Boolean).join(', ')}: ${message} ${hint ?? ''}`])),
			...(more > 0 ? [h('li', `And ${more} more, which the terminal lists.`)] : []),
		]),
	]);
}

const html = unified().use(rehypeStringify).freeze();

/** A page's HTML with the notice at the foot of the window: there it is seen wherever the author reads, and moves nothing. */
export function withNotice(page: string, errors: readonly ReportFinding[]): string {
	if (errors.length === 0) return page;
	const foot = h('div', { style: 'position: fixed; inset: auto 0 0; z-index: 9; max-height: 40vh; overflow: auto' }, [errorNotice(errors, true)]);
	return page.replace('</body>', () => `${html.stringify({ type: 'root', children: [foot] })}</body>`);
}
