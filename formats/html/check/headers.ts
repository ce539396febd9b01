/** Turns the `_headers` file that static hosts read into the headers of one address. */
import type { Artifact } from '../../model.ts';

export interface HeaderRule {
	/** `/*`, `/assets/*`. */
	pattern: RegExp;
	headers: [name: string, value: string][];
}

/** A line that starts at the margin is a path, in which `*` stands for anything; the indented lines below it are its headers. */
export function parseHeaders(text: string): HeaderRule[] {
	const rules: HeaderRule[] = [];
	for (const line of text.split(/\r?\n/)) {
		if (!line.trim() || line.trimStart().startsWith('#')) continue;
		const header = /^\s+([^:\s]+):\s*(.*)$/.exec(line);
		if (header) rules.at(-1)?.headers.push([header[1]!, header[2]!.trim()]);
		else rules.push({ pattern: patternOf(line.trim()), headers: [] });
	}
	return rules;
}

const patternOf = (path: string) =>
	new RegExp(
		`^${path
			.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
			.replace(/\*/g, '.*')
			.replace(/:[A-Za-z]\w*/g, '[^/]+')}$`,
	);

/** Later rules win. Paths may be written with the base or from the folder of the site. */
export function headersFor(rules: readonly HeaderRule[], pathname: string, base: string): Record<string, string> {
	const paths = [pathname, `/${pathname.slice(base.length)}`];
	const matching = rules.filter(({ pattern }) => paths.some((path) => pattern.test(path)));
	return Object.fromEntries(matching.flatMap(({ headers }) => headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The rules of the site's own `_headers`; none without one. */
export function headersOf(artifacts: readonly Artifact[]): HeaderRule[] {
	const file = artifacts.find(({ path }) => path === '_headers');
	return file ? parseHeaders(new TextDecoder().decode(file.bytes)) : [];
}
