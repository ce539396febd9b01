/** Puts a page of the workbench into its document: the site's style sheet, a little of its own, and the script that keeps it new. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { componentsAddress } from '../components/sample.ts';
import { workbenchAddress } from './pages.ts';

const html = unified().use(rehypeStringify).freeze();

const css = `
html { overflow-anchor: none; scroll-behavior: auto }
main { max-width: none; padding: 1rem max(1rem, (100vw - 90rem) / 2); font-size: 1rem; line-height: 1.5 }
h1 { font-size: 2rem }
.wb-filters { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none }
.wb-filters a { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 .75rem; border: 1px solid var(--line) }
.wb-filters a[aria-current] { border: 3px solid var(--ink); font-weight: 700 }
.wb-scroll { overflow-x: auto }
.wb-matrix { border-collapse: collapse; width: 100% }
.wb-matrix caption { text-align: left; font-weight: 700; padding: .5rem 0 }
.wb-matrix :is(th, td) { padding: .5rem; border: 1px solid var(--line); text-align: left; vertical-align: top }
.wb-matrix tbody th { min-width: 8rem }
.wb-matrix .quiet { font-size: .875rem }
.wb-stale { border-left: 6px solid var(--exit) !important; padding-left: .5rem }
.wb-missing, .wb-unchecked { border-left: 6px solid var(--ink) !important; padding-left: .5rem }
.wb-state { font-weight: 700 }
.wb-columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1.5rem; align-items: start }
.wb-column { min-width: 0; padding: 1rem; border: 1px solid var(--line); border-top: 6px solid var(--accent); overflow-wrap: anywhere }
.wb-words { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: 1rem; overflow-x: auto }
.wb-words img { max-width: 6rem; height: auto }
.wb-words :is(h5, h6) { margin: 1.25rem 0 .5rem; font-size: 1.0625rem; line-height: 1.4 }
.wb-words :is(.table, .table-kept) { margin-bottom: 1.5rem; overflow-wrap: normal }
.wb-words .table { container-type: inline-size }
.wb-words .statement { grid-template-columns: 5rem minmax(0, 1fr); gap: 1rem }
.wb-marked { outline: 3px solid var(--exit); outline-offset: 3px; margin-block: .75rem }
.wb-findings { padding-left: 1.2rem }
.wb-diff ins { text-decoration: underline 3px; font-weight: 700 }
.wb-diff del { text-decoration: line-through 2px }
button { min-height: 2.75rem; padding: 0 .75rem; font: inherit; background: var(--paper); color: inherit; border: 2px solid var(--ink); cursor: pointer }
code { overflow-wrap: anywhere }
`;

/** Replaces the page's words on each save and leaves the focus, the place and what is typed where they were. */
const script = `
const status = document.getElementById('wb-status');
document.addEventListener('click', async (event) => {
	const button = event.target.closest('[data-copy]');
	if (!button) return;
	try { await navigator.clipboard.writeText(button.dataset.copy); status.textContent = 'Copied.'; }
	catch { status.textContent = 'This browser does not let us copy. Mark the command and copy it.'; }
});
new EventSource('/__fourfold/changes').onmessage = async () => {
	const answer = await fetch(location.href);
	if (!answer.ok) return;
	const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
	const id = document.activeElement?.id;
	const [left, top] = [scrollX, scrollY];
	document.querySelector('main').replaceWith(next.querySelector('main'));
	document.title = next.title;
	if (id) document.getElementById(id)?.focus({ preventScroll: true });
	scrollTo({ left, top, behavior: 'instant' });
	status.textContent = 'Brought up to date.';
};
`;

export function workbenchDocument(title: string, main: Root, lang: string): string {
	const tree: Root = {
		type: 'root',
		children: [
			{ type: 'doctype' },
			h('html', { lang }, [
				h('head', [
					h('meta', { charSet: 'utf-8' }),
					h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
					h('title', title),
					h('link', { rel: ['stylesheet'], href: '/assets/site.css' }),
					h('style', css),
				]),
				h('body', [
					h(
						'header',
						h('p', { style: 'padding: .5rem max(1rem, (100vw - 90rem) / 2); margin: 0' }, [
							h('a', { id: 'wb-site', href: '/' }, 'The site'),
							' · ',
							h('a', { id: 'wb-home', href: `/${workbenchAddress}` }, 'Workbench'),
							' · ',
							h('a', { id: 'wb-components', href: `/${componentsAddress}` }, 'Components'),
						]),
					),
					h('main', main.children as never[]),
					h('p.visually-hidden', { id: 'wb-status', role: 'status' }),
					h('script', script),
				]),
			]),
		],
	};
	return `${html.stringify(tree)}\n`;
}
