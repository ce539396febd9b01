/** The schemas that editors use say the same as the readers: every field that a reader knows, and the same verdict of the same text. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSource } from '../../formats/read/index.ts';
import { template } from '../../scripts/new.ts';

const root = join(import.meta.dirname, '../..');
type Kind = 'front-matter' | 'bsl' | 'reviews' | 'pictures';
interface Schema {
	type?: string | string[];
	properties?: Record<string, Schema>;
	items?: Schema;
}
const load = async (kind: Kind): Promise<Schema> => JSON.parse(await readFile(join(root, `formats/read/schema/${kind}.json`), 'utf8')) as Schema;
const validator = async (kind: Kind): Promise<ValidateFunction> => new Ajv2020({ strictTypes: false, allErrors: true }).compile(await load(kind));

const files: Record<Exclude<Kind, 'front-matter'>, string> = { bsl: 'bsl.yaml', reviews: 'reviews.yaml', pictures: 'pictures/pictures.yaml' };

/** What the reader says of YAML that stands where `kind` does, beside a document that has a section “one”. */
async function said(kind: Kind, yaml: string): Promise<{ message: string; hint: string }[]> {
	const folder = await mkdtemp(join(tmpdir(), 'fourfold-schema-'));
	try {
		const front = kind === 'front-matter' ? yaml : 'title: T';
		await writeFile(join(folder, 'strategy.md'), `---\n${front}\n---\n\n## One {#one}\n\nWords.\n\n:::summary\nWords.\n:::\n`);
		await mkdir(join(folder, 'pictures'));
		if (kind !== 'front-matter') await writeFile(join(folder, files[kind]), yaml);
		const { findings } = await readSource(folder);
		return findings.filter((f) => f.fatal).map((f) => ({ message: f.reason, hint: f.note ?? '' }));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** A reader lists its fields to an author who wrote words where they belong. */
async function fieldsKnown(kind: Kind, yaml: string): Promise<string[]> {
	const hint = (await said(kind, yaml)).map((each) => each.hint).find((each) => each.startsWith('It can have: '));
	return (hint ?? '')
		.replace(/^It can have: |\..*$/g, '')
		.split(', ')
		.sort();
}

describe('every field that a reader knows is in the schema, and no other', () => {
	it.each<[Kind, string, string]>([
		['front-matter', '- a list', ''],
		['front-matter', 'title: T\npublisher: words', 'publisher'],
		['front-matter', 'title: T\nconsultation: words', 'consultation'],
		['front-matter', 'title: T\ndecisions: [words]', 'decisions'],
		['front-matter', 'title: T\nanother-format: words', 'another-format'],
		['front-matter', 'title: T\ncontacts: [words]', 'contacts'],
		['bsl', '- a list', ''],
		['bsl', 'films: [words]', 'films'],
		['bsl', 'films: [{section: one, seconds: 4, link: "https://a.example/", signer: words}]', 'films signer'],
		['bsl', 'films: [{section: one, seconds: 4, link: "https://a.example/", checker: words}]', 'films checker'],
		['reviews', 'reviews: [words]', 'reviews'],
		['pictures', '[words]', ''],
	])('%s: %s', async (kind, yaml, path) => {
		let at: Schema | undefined = await load(kind);
		if (at?.items) at = at.items;
		for (const name of path.split(' ').filter(Boolean)) {
			at = at?.properties?.[name];
			if (at?.items) at = at.items;
		}
		expect(Object.keys(at?.properties ?? {}).sort()).toEqual(await fieldsKnown(kind, yaml));
	});
});

describe('the same verdict as the reader', () => {
	const film = 'section: one, link: "https://a.example/"';
	it.each<[Kind, string]>([
		['front-matter', 'title: T'],
		['front-matter', 'short-title: T'],
		['front-matter', 'title: T\ntitel: T'],
		['front-matter', 'title: T\nstatus: approved\nstatus-date: 2023-11-21'],
		['front-matter', 'title: T\nstatus: done'],
		['front-matter', 'title: T\nstatus-date: 21 November 2023'],
		['front-matter', 'title: T\nslug: A Strategy'],
		['front-matter', 'title: T\nlanguage: english!'],
		['front-matter', 'title: T\nurl: www.example.org'],
		['front-matter', 'title: T\nurl: https://www.example.org/?a=1'],
		['front-matter', 'title: T\npublisher: {url: "https://www.example.org/"}'],
		['front-matter', 'title: T\npublisher: {name: P}'],
		['front-matter', 'title: T\nconsultation: {opens: 2023-07-24}'],
		['front-matter', 'title: T\nconsultation: {opens: 2023-07-24, closes: 2023-10-09, weeks: 11}'],
		['front-matter', 'title: T\nconsultation: {opens: 2023-07-24, closes: 2023-10-09, weeks: 0}'],
		['front-matter', 'title: T\ndecisions: [{body: B, date: 2023-11-21, reference: 180/2023}]'],
		['front-matter', 'title: T\ndecisions: [{body: B, date: 2023-11-21, reference: 180/2023, text: T}]'],
		['front-matter', 'title: T\nanother-format: {phone: "03000 415782"}'],
		['front-matter', 'title: T\nanother-format: {text: T, email: somebody}'],
		['front-matter', 'title: T\nanother-format: {text: T, phone: ring us}'],
		['front-matter', 'title: T\nanother-format: {text: T, phone: "03000 415782"}'],
		['front-matter', 'title: T\ncontacts: [{name: N, text: T}]'],
		['front-matter', 'title: T\ncontacts: [{name: N, text: T, phone: "999"}]'],
		['front-matter', 'title: T\ncontacts: [{name: N, text: T, sms: "85258"}, {name: N, text: T, email: a@b.example}]'],
		['front-matter', 'title: T\ncontacts: [{name: N, text: T, phone: 999, verified-on: 2026-01-31}]'],
		['front-matter', 'title: T\nexit: weather'],
		['bsl', 'films:'],
		['bsl', `films: [{${film}, seconds: 4}]`],
		['bsl', `films: [{${film}, seconds: four}]`],
		['bsl', `films: [{${film}, seconds: 4, signs: summary, placeholder: true}]`],
		['bsl', `films: [{${film}, seconds: 4, signs: bsl}]`],
		['bsl', `films: [{${film}, seconds: 4, placeholder: perhaps}]`],
		['bsl', `films: [{${film}, seconds: 4, filmed-on: yesterday}]`],
		['bsl', `films: [{${film}, seconds: 4, singer: {name: N}}]`],
		['reviews', 'reviews: []'],
		['reviews', 'reviews: [{section: one, edition: summary, fingerprint: "0123456789abcdef", by: "", on: ""}]'],
		['reviews', 'reviews: [{section: one, edition: film}]'],
		['reviews', 'reviews: [{section: one, edition: summary, on: today}]'],
		['pictures', '[{file: a.svg, licence: CC BY 4.0}]'],
		['pictures', '[{file: a.svg, license: CC BY 4.0}]'],
	])('%s: %s', async (kind, yaml) => {
		const validate = await validator(kind);
		const [byReader, bySchema] = [(await said(kind, yaml)).length === 0, validate(parse(yaml))];
		expect(bySchema, JSON.stringify(validate.errors)).toBe(byReader);
	});
});

describe('real files', () => {
	it.each([
		['the real source', join(root, 'source')],
		['a second document', join(root, 'test/documents/second')],
		['what “new” makes', template],
	])('%s is valid', async (_, folder) => {
		const markdown = await readFile(join(folder, 'strategy.md'), 'utf8');
		const yamls: [Kind, string][] = [['front-matter', /^---\n([\s\S]*?)\n---\n/.exec(markdown)?.[1] ?? '']];
		for (const [kind, file] of Object.entries(files)) yamls.push([kind as Kind, await readFile(join(folder, file), 'utf8').catch(() => '')]);
		for (const [kind, yaml] of yamls) {
			const validate = await validator(kind);
			expect(validate(parse(yaml) ?? null) || validate.errors, kind).toBe(yaml !== '' || kind !== 'front-matter');
		}
	});
});
