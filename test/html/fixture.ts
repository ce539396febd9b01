/** Turns a test's Markdown into the editions and pages that the site would have, with real pictures and a real film beside it. */
import { readFileSync } from 'node:fs';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { sitePages } from '../../formats/html/index.ts';
import type { Artifact, Edition, Publication, SitePage } from '../../formats/model.ts';
import { publicationOf } from '../read/folder.ts';

const source = (path: string): Uint8Array => readFileSync(new URL(`../../source/${path}`, import.meta.url));

const bslYaml = `films:
  - section: first
    title: "The first film"
    files: [films/aim.mp4, films/aim.webm]
    captions: films/aim.vtt
    poster: films/aim.jpg
    seconds: 75
    signs: full
    signer: {name: "Sam Signer", registration: "1000001"}
    checker: {name: "", registration: ""}
    supplier: ""
    filmed-on: 2024-03-01
    placeholder: true
`;

const picturesYaml = source('pictures/pictures.yaml');

export const frontMatter = `---
title: A plan for the town
short-title: The plan
slug: the-plan
description: What the town will do.
url: https://plan.example/
publisher:
  name: The Council
  url: https://council.example/
demonstration: This is not a real plan.
status: consultation
status-date: 2024-01-02
consultation:
  opens: 2024-01-08
  closes: 2024-04-01
  weeks: 12
decisions:
  - body: Cabinet
    date: 2024-01-02
    reference: 1/2024
    text: The Cabinet agreed to ask people.
another-format:
  text: Ask the Council.
  phone: 0300 000 0000
  email: plan@council.example
help: first
contacts:
  - name: Police
    phone: "999"
    text: In danger now.
    source: https://www.police.uk/
  - name: Helpline
    phone: 0808 2000 247
    url: https://helpline.example/
    text: To talk.
    verified-on: 2024-01-01
    source: https://helpline.example/
exit: https://weather.example/
---
`;

export interface Site {
	publication: Publication;
	editions: Edition[];
	pages: SitePage[];
	page(address: string): SitePage;
}

/** Downloads as the documents' formats would give them. */
export const downloads: Artifact[] = [
	{
		path: 'downloads/the-plan-full.pdf',
		mediaType: 'application/pdf',
		bytes: new Uint8Array(120_000),
		edition: 'full',
		format: 'pdf',
		pages: 12,
	},
	{
		path: 'downloads/the-plan-full.epub',
		mediaType: 'application/epub+zip',
		bytes: new Uint8Array(40_000),
		edition: 'full',
		format: 'epub',
	},
];

export async function siteOf(body: string, options: { films?: boolean; front?: string } = {}): Promise<Site> {
	const films =
		options.films === false
			? {}
			: {
					'bsl.yaml': bslYaml,
					...Object.fromEntries(['mp4', 'webm', 'vtt', 'jpg'].map((end) => [`films/aim.${end}`, source(`films/aim.${end}`)])),
				};
	const { publication, editions } = await publicationOf({
		'strategy.md': (options.front ?? frontMatter) + body,
		'pictures/fear.svg': source('pictures/fear.svg'),
		'pictures/plan.svg': source('pictures/plan.svg'),
		'pictures/pictures.yaml': picturesYaml,
		...films,
	});
	const pages = sitePages(publication, editions, downloads);
	const page = (address: string): SitePage => {
		const found = pages.find((candidate) => candidate.address === address);
		if (!found) throw new Error(`No page "${address}" among ${pages.map((p) => p.address).join(' ')}`);
		return found;
	};
	return { publication, editions, pages, page };
}

const opening =
	'(?:div|section|nav|[uo]l|li|d[ltd]|table|caption|thead|tbody|t[rhd]|p|h[1-6]|pre|blockquote|video|source|track|img|main|header|footer|body|head|meta|link|title|script|svg)';
const closing = '(?:div|section|nav|[uo]l|dl|table|thead|tbody|tr|video|main|header|footer|body|head|html)';

/** HTML with one block a line, so that a difference can be read. */
export const readable = (tree: Root): string =>
	`${toHtml(tree)
		.replace(/\s+/g, ' ')
		.replace(new RegExp(` ?(<${opening}\\b|</${closing}>)`, 'g'), '\n$1')
		.trim()}\n`;
