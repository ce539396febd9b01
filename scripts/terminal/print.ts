/** Turns a build's result into what an author reads on the terminal: findings by file, then one screen of figures. */
import colours from 'picocolors';
import { profiles } from '../../formats/language/profiles.ts';
import type { EditionId, Report, ReportFinding } from '../../formats/model.ts';
import type { BuildResult } from '../../formats/pipeline.ts';
import { duration, editionWords, fileSize, kilobytes } from '../../formats/words.ts';
import { asCalled } from './options.ts';

/** Findings of one kind in one file that are told in full before the rest of them share a line. */
const toldInFull = { error: 5, warning: 2 };
/** Fewer than these are told in full too. */
const fewestGathered = 4;
/** Lines that are named where findings share a line. */
const linesNamed = 5;

/** Findings grouped by file, each with its line, its rule and what to do; of many with the same thing to do the first few, and where the next of them are. */
export function formatFindings(findings: readonly ReportFinding[]): string {
	const files = Map.groupBy(findings, (f) => f.file ?? f.artifact ?? 'The build');
	const groups = [...files].map(([file, group]) => ({ file, ...formatGroup(group) }));
	const told = groups.map(({ file, lines }) => [colours.bold(colours.underline(file)), ...lines].join('\n'));
	return [...told, ...(groups.some(({ isShort }) => isShort) ? [everyPlace] : [])].join('\n\n');
}

/** Where each finding is told by itself. */
const everyPlace = colours.dim('Each finding, at its line: “--format line” with build or check, or the workbench of npm start.');

function formatGroup(group: readonly ReportFinding[]): { lines: string[]; isShort: boolean } {
	const kinds = Map.groupBy(group, ({ severity, rule, hint }) => `${severity} ${rule} ${hint}`);
	const ends = new Map<ReportFinding, string>();
	const left = new Set<ReportFinding>();
	for (const kind of kinds.values()) {
		const full = toldInFull[kind[0]!.severity];
		const more = kind.slice(full);
		if (more.length < fewestGathered) continue;
		for (const f of more) left.add(f);
		ends.set(kind[full - 1]!, formatMore(more));
	}
	return { lines: group.flatMap((f) => (left.has(f) ? [] : [formatFinding(f), ends.get(f) ?? []].flat())), isShort: left.size > 0 };
}

function formatMore(more: readonly ReportFinding[]): string {
	const lines = [...new Set(more.flatMap(({ line }) => line ?? []))];
	const named = lines.slice(0, linesNamed).join(', ');
	const where = lines.length > 1 ? `, on lines ${named}` : lines.length > 0 ? `, on line ${named}` : '';
	const rest = lines.length > linesNamed ? ` and ${lines.length - linesNamed} more` : '';
	return `          ${colours.dim(`And ${more.length} more of ${more[0]!.rule}, with the same to do${where}${rest}.`)}`;
}

function formatFinding(f: ReportFinding): string {
	const kind = f.severity === 'error' ? colours.red('error  ') : colours.yellow('warning');
	const where = f.line ? `line ${f.line}${f.column && f.column > 1 ? `:${f.column}` : ''}` : '';
	const output = f.artifact && f.file ? `in ${f.artifact}${f.target ? ` at ${f.target}` : ''}` : f.target ? `at ${f.target}` : '';
	const asks = [output && f.page && !f.target?.startsWith('page ') ? `${output}, page ${f.page}` : output, f.clause].filter(Boolean).join(' · ');
	const details = [f.hint && `What to do: ${asCalled(f.hint)}`, asks && colours.dim(asks)].filter(Boolean);
	return [`  ${kind} ${where.padEnd(9)} ${f.message} ${colours.dim(f.rule)}`, ...details.map((line) => `          ${line}`)].join('\n');
}

/** The one-screen summary. */
export function formatSummary({ report, timings, tools }: BuildResult, seconds: number): string {
	const rows = Object.entries(report.counts.editions).map(([id, c]) => {
		const documents = report.artifacts.filter((artifact) => artifact.edition === id && artifact.format && artifact.format !== 'html');
		const sizes = documents.map((d) => `${d.format} ${fileSize(d.bytes)}${d.pages ? ` (${count(d.pages, 'page')})` : ''}`).join(', ');
		const parts = [
			count(c.sections, 'section'),
			count(c.words, 'word'),
			c.statements ? count(c.statements, 'statement') : '',
			c.pictures ? count(c.pictures, 'picture') : '',
			c.readingAge ? `reading age ${c.readingAge}` : '',
			c.films ? `${count(c.films, 'film')}, ${duration(c.filmSeconds)}` : '',
		];
		return `  ${editionWords[id as EditionId].name.padEnd(30)} ${parts.filter(Boolean).join(', ')}\n  ${''.padEnd(30)} ${colours.dim(sizes)}`;
	});
	const total = report.artifacts.reduce((sum, artifact) => sum + artifact.bytes, 0);
	const steps = Object.entries(timings).map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)} s`);
	return [
		report.title && colours.bold(report.title),
		...rows,
		...formatLanguage(report),
		report.artifacts.length ? `  ${count(report.counts.pages, 'page')} and ${count(report.artifacts.length, 'file')}, ${fileSize(total)}` : '',
		report.counts.weights
			? `  Compressed: ${kilobytes(report.counts.weights.page)} the heaviest section’s page with its style sheet, ${kilobytes(report.counts.weights.scripts)} all scripts, ${kilobytes(report.counts.weights.fonts)} the fonts`
			: '',
		colours.dim(`  ${[`${seconds.toFixed(1)} s`, ...steps].join(' · ')}`),
		colours.dim(
			`  ${Object.entries(tools)
				.map(([name, version]) => `${name} ${version}`)
				.join(' · ')}`,
		),
	]
		.filter(Boolean)
		.join('\n');
}

/** What is known of the easy read words, and where a rule was turned off. It never says that something is easy to read. */
export function formatLanguage({ easyRead, allowed = [] }: Pick<Report, 'easyRead' | 'allowed'>): string[] {
	const reasons = allowed.map(({ line, rule, reason }) => `  Allowed at line ${line}: ${rule}, because: ${reason}`);
	if (!easyRead) return reasons;
	const { profile, rules, checked } = easyRead;
	const of = rules.hold.length + rules.allowed.length + rules.broken.length;
	const names = (list: string[]) => list.map((rule) => rule.replace('easy-read-', '')).join(', ');
	const held = [
		`  Rules for easy read (${profiles[profile].name}): ${rules.hold.length} of ${of} hold`,
		rules.allowed.length > 0 && `${names(rules.allowed)} with exceptions`,
		rules.broken.length > 0 && `not ${names(rules.broken)}`,
	];
	const readers = checked?.readers ? ` (${count(checked.readers, 'reader')})` : '';
	return [
		`${held.filter(Boolean).join('; ')}.`,
		checked
			? `  Readers with learning disabilities checked the easy read words: ${checked.by}${readers}, ${checked.on}.`
			: '  No reader with a learning disability is recorded as having checked the easy read words.',
		...reasons,
	];
}

export const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
