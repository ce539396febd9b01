/** Turns a build's result into what an author reads on the terminal: findings by file, then one screen of figures. */
import colours from 'picocolors';
import type { EditionId, ReportFinding } from '../../formats/model.ts';
import type { BuildResult } from '../../formats/pipeline.ts';
import { duration, editionWords, fileSize } from '../../formats/words.ts';

/** Findings grouped by file, each with its line, its rule and what to do. */
export function formatFindings(findings: readonly ReportFinding[]): string {
	const files = Map.groupBy(findings, (f) => f.file ?? f.artifact ?? 'The build');
	return [...files].map(([file, group]) => [colours.bold(colours.underline(file)), ...group.map((f) => formatFinding(f))].join('\n')).join('\n\n');
}

function formatFinding(f: ReportFinding): string {
	const kind = f.severity === 'error' ? colours.red('error  ') : colours.yellow('warning');
	const where = f.line ? `line ${f.line}${f.column && f.column > 1 ? `:${f.column}` : ''}` : '';
	const output = f.artifact && f.file ? `in ${f.artifact}${f.target ? ` at ${f.target}` : ''}` : f.target ? `at ${f.target}` : '';
	const asks = [output && f.page && !f.target?.startsWith('page ') ? `${output}, page ${f.page}` : output, f.clause].filter(Boolean).join(' · ');
	const details = [f.hint && `What to do: ${f.hint}`, asks && colours.dim(asks)].filter(Boolean);
	return [`  ${kind} ${where.padEnd(9)} ${f.message} ${colours.dim(f.rule)}`, ...details.map((line) => `          ${line}`)].join('\n');
}

/** The one-screen summary. */
export function formatSummary({ report, timings, tools }: BuildResult, seconds: number): string {
	const rows = Object.entries(report.counts.editions).map(([id, c]) => {
		const documents = report.artifacts.filter((artifact) => artifact.edition === id && artifact.format && artifact.format !== 'html');
		const sizes = documents.map((d) => `${d.format} ${fileSize(d.bytes)}${d.pages ? ` (${d.pages} pages)` : ''}`).join(', ');
		const parts = [
			`${c.sections} sections`,
			`${c.words} words`,
			c.statements ? `${c.statements} statements` : '',
			c.pictures ? `${c.pictures} pictures` : '',
			c.films ? `${c.films} films, ${duration(c.filmSeconds)}` : '',
		];
		return `  ${editionWords[id as EditionId].name.padEnd(30)} ${parts.filter(Boolean).join(', ')}\n  ${''.padEnd(30)} ${colours.dim(sizes)}`;
	});
	const total = report.artifacts.reduce((sum, artifact) => sum + artifact.bytes, 0);
	const steps = Object.entries(timings).map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)} s`);
	return [
		report.title && colours.bold(report.title),
		...rows,
		report.artifacts.length ? `  ${report.counts.pages} pages and ${report.artifacts.length} files, ${fileSize(total)}` : '',
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

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

export const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
