/** Turns a YAML file with one list in it (`films:`, `reviews:`) into the records of that list. Edge: disk. */
import { finding } from '../findings.ts';
import type { Finding } from '../model.ts';
import { type Fields, fieldsOf, type Wrong } from './fields.ts';
import { decodeUtf8, readInside } from './files.ts';
import { readYaml } from './yaml.ts';

export interface YamlList {
	records: Fields[];
	findings: Finding[];
	/** Adds an error, or what is said instead, at a line of the file. */
	add(rule: string, line: number, message: string, hint: string, severity?: 'error' | 'warning'): void;
}

/** A file that is not there is an empty list. `rule` names what is wrong with the file itself. */
export async function readYamlList(folder: string, file: string, list: string, known: readonly string[], what: string, rule: string): Promise<YamlList> {
	const findings: Finding[] = [];
	const add: YamlList['add'] = (ruleId, line, message, hint, severity = 'error') =>
		void findings.push(
			finding({
				rule: ruleId,
				severity,
				message,
				hint,
				file,
				at: line,
			}),
		);
	const records = await readRecords(folder, file, list, known, what, rule, add);
	return { records, findings, add };
}

async function readRecords(
	folder: string,
	file: string,
	list: string,
	known: readonly string[],
	what: string,
	rule: string,
	add: YamlList['add'],
): Promise<Fields[]> {
	const source = await readInside(folder, file, 16_000_000);
	if ('problem' in source) {
		if (source.problem !== 'missing')
			add(
				rule,
				1,
				`${file} cannot be read.`,
				'Put the file itself in the source folder, not a link to another place, and check that you are allowed to open it.',
			);
		return [];
	}
	const decoded = decodeUtf8(source.bytes);
	if ('badLine' in decoded) {
		add('not-utf8', decoded.badLine, `${file} is not UTF-8 text.`, 'Save it again as UTF-8.');
		return [];
	}
	const yaml = readYaml(decoded.text);
	const wrong: Wrong = (line, message, hint) => add(rule, line, message, hint);
	if ('message' in yaml) {
		add(rule, yaml.line, `${file} is not YAML: ${yaml.message}`, yaml.hint ?? 'Check the colons, quotation marks and spaces at the start of this line.');
		return [];
	}
	if (!yaml.value) return [];
	const top = fieldsOf(yaml, [], [list], file, wrong);
	const records = (yaml.value as Record<string, unknown>)[list];
	if (top && records && !Array.isArray(records))
		add(rule, top.line(list), `“${list}” in ${file} must be a list.`, 'Begin each entry on a line of its own with “- ”.');
	return Array.isArray(records) ? records.flatMap((_, index) => fieldsOf(yaml, [list, index], known, what, wrong) ?? []) : [];
}
