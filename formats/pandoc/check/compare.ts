/** Turns what was expected of a file and what was found in it into findings at the author's lines. */
import { finding } from '../../findings.ts';
import type { Artifact, Edition, Finding } from '../../model.ts';
import type { Expected } from './expected.ts';
import { type Found, squeeze } from './found.ts';
import { compareWords, splitWords } from './words.ts';

type Report = (rule: string, message: string, line?: number) => void;

export function compare(artifact: Artifact, edition: Edition, expected: Expected, found: Found): Finding[] {
	const findings: Finding[] = [];
	const name = artifact.format === 'epub' ? 'the EPUB file' : 'the Word file';
	const report: Report = (rule, message, line) => {
		const hint = `Build again; if it stays, report it: ${name} does not say what the source says.`;
		findings.push(
			finding({
				rule: `${artifact.format}/${rule}`,
				severity: 'error',
				message,
				hint,
				edition: edition.id,
				artifact: artifact.path,
				file: 'strategy.md',
				...(line && { at: line }),
			}),
		);
	};
	for (const part of found.missing) report('parts', `In ${name}, ${part}.`);
	if (squeeze(found.title) !== squeeze(edition.title)) report('title', `The title of ${name} is “${found.title}”, not “${edition.title}”.`);
	if (found.language !== edition.meta.language)
		report('language', `The language of ${name} is “${found.language}”, not “${edition.meta.language}”.`, edition.meta.lines.get('language'));
	for (const { language, line } of expected.languages)
		if (!found.languages.has(language)) report('language', `No words in ${name} are marked as “${language}”.`, line);
	headings(expected, found, name, report);
	pictures(expected, found, name, report);
	tables(expected, found, name, report);
	links(expected, found, name, report);
	marked(expected.terms, found.terms, (text, line) => report('terms', `“${text}” is not marked as a term in ${name}.`, line));
	marked(expected.captions, found.captions, (text, line) => report('captions', `“${text}” is not marked as the caption of its picture in ${name}.`, line));
	words(expected, found, name, report);
	return findings;
}

function headings(expected: Expected, found: Found, name: string, report: Report): void {
	expected.headings.forEach((want, index) => {
		const have = found.headings[index];
		if (have && have.level === want.level && squeeze(have.text) === squeeze(want.text)) return;
		report(
			'headings',
			have
				? `Heading ${index + 1} of ${name} is “${squeeze(have.text)}” at level ${have.level}, not “${squeeze(want.text)}” at level ${want.level}.`
				: `The heading “${squeeze(want.text)}” is not in ${name}.`,
			want.line,
		);
	});
	for (const have of found.headings.slice(expected.headings.length))
		report('headings', `${cap(name)} has a heading that the edition does not have: “${squeeze(have.text)}”.`);
}

function pictures(expected: Expected, found: Found, name: string, report: Report): void {
	expected.pictures.forEach((want, index) => {
		const have = found.pictures[index];
		if (!have) report('pictures', `Picture ${index + 1} (“${want.alternative}”) is not in ${name}.`, want.line);
		else if (squeeze(have.alternative) !== squeeze(want.alternative))
			report('alternative-text', `The alternative text of picture ${index + 1} in ${name} is “${have.alternative}”, not “${want.alternative}”.`, want.line);
		else if (have.decorative !== want.decorative)
			report('alternative-text', `Picture ${index + 1} in ${name} is ${have.decorative ? '' : 'not '}marked as decoration.`, want.line);
	});
	if (found.pictures.length > expected.pictures.length)
		report('pictures', `${cap(name)} has ${found.pictures.length} pictures, but the edition has ${expected.pictures.length}.`);
}

function tables(expected: Expected, found: Found, name: string, report: Report): void {
	expected.tables.forEach((want, index) => {
		const have = found.tables[index];
		if (!have) report('table-headers', `Table ${index + 1} is not in ${name}.`, want.line);
		else if (have.headerRows === 0) report('table-headers', `Table ${index + 1} in ${name} has no header row.`, want.line);
		else if (have.headerRows !== want.headerRows)
			report('table-headers', `Table ${index + 1} in ${name} has ${have.headerRows} header rows, and should have ${want.headerRows}.`, want.line);
		else if (have.merged !== want.merged)
			report(
				'table-merged',
				`The merged cells of table ${index + 1} in ${name} (rows x columns) are “${have.merged}”, and should be “${want.merged}”.`,
				want.line,
			);
		else if (have.rowHeaders !== want.rowHeaders)
			report('table-headers', `The first column of table ${index + 1} in ${name} is ${want.rowHeaders ? 'not ' : ''}marked as row headers.`, want.line);
	});
}

/** What is marked comes in the same order in both. */
function marked(wanted: Expected['terms'], found: readonly string[], missing: (text: string, line: number) => void): void {
	let from = 0;
	for (const want of wanted) {
		const at = found.findIndex((text, index) => index >= from && squeeze(text) === squeeze(want.text));
		if (at < 0) missing(squeeze(want.text), want.line);
		else from = at + 1;
	}
}

/** Links come in the same order in both, so each is looked for after the one before it. */
function links(expected: Expected, found: Found, name: string, report: Report): void {
	let from = 0;
	for (const want of expected.links) {
		const at = found.links.findIndex((have, index) => index >= from && squeeze(have.text) === squeeze(want.text));
		if (at < 0) report('links', `“${squeeze(want.text)}” is not a link in ${name}.`, want.line);
		else from = at + 1;
	}
	for (const have of found.links)
		if (have.broken)
			report(
				'links',
				`The link “${squeeze(have.text)}” in ${name} leads nowhere.`,
				expected.links.find((want) => squeeze(want.text) === squeeze(have.text))?.line,
			);
}

function words(expected: Expected, found: Found, name: string, report: Report): void {
	for (const { missing, extra, line } of compareWords(expected.words, splitWords(found.body))) {
		if (missing.length) report('words', `${cap(name)} lacks ${count(missing.length)}: “${some(missing.map((word) => word.text))}”.`, line);
		if (extra.length) report('words', `${cap(name)} says ${count(extra.length)} that the edition does not say here: “${some(extra)}”.`, line);
	}
}

const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const count = (n: number): string => (n === 1 ? '1 word' : `${n} words`);
const some = (words: readonly string[]): string => words.slice(0, 8).join(' ') + (words.length > 8 ? ' …' : '');
