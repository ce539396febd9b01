/** Types for the part of pandoc-wasm that is used: it ships none. */
declare module 'pandoc-wasm' {
	/** `options` are those of a pandoc defaults file; `files` lie in one flat folder, results among them. */
	export function convert(
		options: Record<string, unknown>,
		stdin: string | null,
		files: Record<string, string | Blob>,
	): Promise<{
		stdout: string;
		stderr: string;
		warnings: { verbosity: string; pretty: string }[];
		files: Record<string, Blob>;
	}>;
}
