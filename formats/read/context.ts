/** What the steps of `read` share: the file's name, the text that they read, whole or one part of it, and what they noted so far. */
import type { Node } from 'unist';
import type { FindingOptions } from '../findings.ts';

export interface ReadContext {
	/** Name of the Markdown file as findings print it. */
	file: string;
	text: string;
	/** The text of a line, from 1. */
	lineText(line: number): string;
	/** What will be findings once every node stands at its place in the file. */
	noted: FindingOptions[];
	error(rule: string, at: Node | number | undefined, message: string, hint: string): void;
	warn(rule: string, at: Node | number | undefined, message: string, hint: string): void;
}

export function createContext(file: string, text: string): ReadContext {
	const noted: FindingOptions[] = [];
	const add = (severity: 'error' | 'warning') => (rule: string, at: Node | number | undefined, message: string, hint: string) => {
		noted.push({ rule, severity, message, hint, file, at });
	};
	let lines: string[] | undefined;
	return {
		file,
		text,
		lineText: (line) => (lines ??= text.split('\n'))[line - 1] ?? '',
		noted,
		error: add('error'),
		warn: add('warning'),
	};
}

/** A few words of what the author wrote, for a message. */
export const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replace(/\s+/g, ' ');
