/** Turns the components and their examples into a small site: one page that shows all, a page for each example, and the document that they lead to. */
import { readFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { siteFiles } from '../../formats/html/index.ts';
import type { Artifact, SitePage } from '../../formats/model.ts';
import { assetPath, fileOf, homeAddress, relativeLink, searchAsset } from '../../formats/paths.ts';
import { framed } from '../../site/frame.ts';
import { head } from '../../site/head.ts';
import { blockExamples } from './examples/blocks.ts';
import { findingExamples } from './examples/finding.ts';
import { frameExamples } from './examples/frame.ts';
import { readingExamples } from './examples/reading.ts';
import { overview } from './overview.ts';
import { type Components, type Example, exampleAddress, readSample, type Sample } from './sample.ts';

/** Title of a group on the page → its components. */
export const everyComponent: Readonly<Record<string, Components>> = {
	'Round every page': frameExamples,
	'What is read': readingExamples,
	'What leads elsewhere': findingExamples,
	'Blocks of a text': blockExamples,
};

const html = unified().use(rehypeStringify).freeze();
const own = (name: string): Uint8Array => readFileSync(new URL(`assets/${name}`, import.meta.url));

/** Paths are relative to `componentsAddress`. The host's headers are left out: they forbid the frames that show the examples. */
export async function componentSite(groups = everyComponent): Promise<Artifact[]> {
	const sample = await readSample();
	const examples = Object.values(groups).flatMap((components) =>
		Object.entries(components).flatMap(([name, component]) =>
			component.examples.map((example, index) => page(exampleAddress(name, index), html.stringify(exampleDocument(name, index, example, sample)))),
		),
	);
	return [
		page(homeAddress, html.stringify(overview(groups))),
		...examples,
		...sample.pages.filter(({ address }) => address !== homeAddress).map((one) => page(one.address, framed(one, sample.publication, sample.base))),
		{ path: assetPath('components.css'), mediaType: 'text/css', bytes: own('components.css') },
		{ path: assetPath('components.js'), mediaType: 'text/javascript', bytes: own('components.js') },
		...siteFiles(sample).filter(({ path }) => !path.startsWith('_')),
		...sample.downloads,
	];
}

const page = (address: string, text: string): Artifact => ({
	path: fileOf(address),
	mediaType: 'text/html',
	bytes: new TextEncoder().encode(text),
});

/** The example where its page has it, with nothing else but a heading, which a screen reader finds. */
function exampleDocument(name: string, index: number, example: Example, sample: Sample): Root {
	const address = exampleAddress(name, index);
	const { kind = 'plain', edition, place, onSearchPage } = example;
	const { publication } = sample;
	const title = `${name}: ${example.name}`;
	const parts = example.parts(sample, address);
	const at = (wanted: Example['place']): Element[] => (place === wanted ? parts : []);
	const asPage: SitePage = { address, kind, title, lang: publication.meta.language, ...(edition && { edition }), content: h(null) };
	const documentHead = head(asPage, publication);
	if (onSearchPage) documentHead.children.push(h('link', { rel: ['stylesheet'], href: relativeLink(address, searchAsset('search.css')) }));
	const hasTitle = parts.some(({ tagName }) => tagName === 'h1');
	const body = h('body', { className: [`kind-${kind}`, ...(edition ? [`edition-${edition}`] : [])] }, [
		...at('frame'),
		h('div.page', [
			...at('beside words'),
			h('main', [...(hasTitle ? [] : [h('h1.visually-hidden', title)]), ...at('above words'), h('div', { id: 'content' }, at(undefined))]),
		]),
	]);
	return { type: 'root', children: [{ type: 'doctype' }, h('html', { lang: publication.meta.language }, [documentHead, body])] };
}
