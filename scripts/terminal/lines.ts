/** Turns findings into one line each, for editors and CI: `file:line:column: severity: message [rule]`. */
import { join, relative, sep } from 'node:path';
import type { ReportFinding } from '../../formats/model.ts';
import { asCalled } from './options.ts';

const outputFormats = ['text', 'line'];

/** The line of `--help` about `--format`. */
export const formatHelp = 'How findings are printed: text, or line (file:line:column: severity: message [rule]), for editors. Default: text';

/** Why the word after `--format` cannot be taken; undefined when it can. */
export const formatProblem = (format: string): string | undefined =>
	outputFormats.includes(format) ? undefined : `--format does not know “${format}”. It knows: ${outputFormats.join(', ')}.`;

/**
 * Paths are relative to where the command was started. What is in no file of the author's is at line 1 of the output
 * that it was noticed in. `pathOf` says where an output lies; `folder` is the source folder.
 */
export function formatLines(findings: readonly ReportFinding[], folder: string, pathOf: (artifact: string) => string): string {
	return findings
		.map((f) => {
			const path = f.file ? join(folder, f.file) : f.artifact ? pathOf(f.artifact) : folder;
			const place = `${(relative(process.cwd(), path) || '.').split(sep).join('/')}:${f.line ?? 1}:${f.column ?? 1}`;
			const where = f.target && !(f.file && f.line) ? ` (at ${f.target})` : '';
			const said = [f.message, f.hint && asCalled(f.hint)].filter(Boolean).join(' ') + where;
			return `${place}: ${f.severity}: ${said.replace(/\s+/g, ' ').trim()} [${f.rule}]`;
		})
		.join('\n');
}
