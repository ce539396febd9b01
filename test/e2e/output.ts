/** Turns a built folder into its paths, bytes and report, for the tests that look at it. */
import type { Artifact, Report } from '../../formats/model.ts';
import { filesOf } from './command.ts';

export interface Output {
	artifacts: Artifact[];
	paths: string[];
	bytes: Map<string, Uint8Array>;
	report: Report;
}

export async function readOutput(folder: string): Promise<Output> {
	const artifacts = await filesOf(folder);
	const bytes = new Map(artifacts.map((artifact) => [artifact.path, artifact.bytes]));
	return {
		artifacts,
		paths: artifacts.map((artifact) => artifact.path),
		bytes,
		report: JSON.parse(Buffer.from(bytes.get('report.json') ?? new Uint8Array()).toString()) as Report,
	};
}
