/** What the steps of `read` share: the file's name and text, and the findings so far. */
import type { Node } from 'unist';
import { finding } from '../findings.ts';
import type { Finding } from '../model.ts';

export interface ReadContext {
	/** Name of the Markdown file as findings print it. */
	file: string;
	text: string;
	/** The text of a line, from 1. */
	lineText(line: number): string;
	findings: Finding[];
	error(rule: string, at: Node | number | undefined, message: string, hint: string): void;
	warn(rule: string, at: Node | number | undefined, message: string, hint: string): void;
}

export function createContext(file: string, text: string): ReadContext {
	const findings: Finding[] = [];
	const add = (severity: 'error' | 'warning') => (rule: string, at: Node | number | undefined, message: string, hint: string) => {
		findings.push(finding({ rule, severity, message, hint, file, at }));
	};
	const lines = text.split('\n');
	return {
		file,
		text,
		lineText: (line) => lines[line - 1] ?? '',
		findings,
		error: add('error'),
		warn: add('warning'),
	};
}

/** A few words of what the author wrote, for a message. */
export const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replace(/\s+/g, ' ');
