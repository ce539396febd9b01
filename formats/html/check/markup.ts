/** Turns a page's HTML into what html-validate finds against the HTML standard. */
import { createRequire } from 'node:module';
import type { ConfigData, StaticConfigLoader as Loader, Message } from 'html-validate';
import type { Noticed } from './noticed.ts';
import type { Page, PageElement } from './page.ts';

/** The standard's own rules, and few more; what another part of the gate says in plainer words is left out. */
const config: ConfigData = {
	root: true,
	extends: ['html-validate:standard'],
	rules: {
		'meta-refresh': 'error',
		'missing-doctype': 'error',
		'no-implicit-close': 'error',
		'script-type': 'error',
		'no-utf8-bom': 'error',
		'input-attributes': 'error',
		'attr-delimiter': 'error',
		'no-dup-id': 'off',
	},
};

/** Every browser puts them there: the standard lets the tags of both be left out. */
const unsaid = /^<html> element must have <(?:head|body)> as content/;

/** What a verdict depends on beside the page itself. */
export const markupRecipe = (): string =>
	[(createRequire(import.meta.url)('html-validate/package.json') as { version: string }).version, JSON.stringify(config), unsaid].join(' ');

/** Loaded when the first page needs it: a build in which nothing changed asks nothing. */
export async function openMarkup(): Promise<(page: Page) => Noticed[]> {
	const { HtmlValidate, StaticConfigLoader } = await import('html-validate');
	/** Otherwise the table of elements is put together anew for each page, which takes longer than to read the page. */
	class OneConfig extends StaticConfigLoader {
		#known: ReturnType<Loader['getConfigFor']> | undefined;
		override getConfigFor(handle: string) {
			this.#known ??= super.getConfigFor(handle);
			return this.#known;
		}
	}
	const validator = new HtmlValidate(new OneConfig(config));
	return (page) =>
		validator
			.validateStringSync(page.html, page.artifact.path)
			.results.flatMap(({ messages }) => messages)
			.filter(({ message }) => !unsaid.test(message))
			.map((message) => noticedFrom(message, page));
}

function noticedFrom({ ruleId, message, offset, line, column, ruleUrl }: Message, page: Page): Noticed {
	const item = innermost(page, offset);
	return {
		rule: `html/${ruleId}`,
		...said(ruleId, message.replace(/\.?$/, '.')),
		at: { line, column },
		hint: `Mend the part that writes it${ruleUrl ? `; what is meant: ${ruleUrl}` : ''}.`,
		...(item && { target: item.element.tagName, ...(item.path !== undefined && { path: item.path }) }),
	};
}

/** The standard lets some end tags be left out: such a page is valid, and may still end an element sooner than its author thought. */
const said = (rule: string, what: string): Pick<Noticed, 'severity' | 'message'> =>
	rule === 'no-implicit-close'
		? { severity: 'warning', message: `An end tag is left out: ${what}` }
		: { severity: 'error', message: `The page is not valid HTML: ${what}` };

/** The smallest element whose source holds this place. */
const innermost = (page: Page, offset: number): PageElement | undefined =>
	page.elements.findLast(
		({ element: { position } }) => position?.start.offset !== undefined && position.start.offset <= offset && offset < position.end.offset!,
	);
