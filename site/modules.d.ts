/** The one part of Eleventy that we call; the package ships no types. */
declare module '@11ty/eleventy' {
	export default class Eleventy {
		constructor(
			input: string,
			output: string,
			options: {
				quietMode: boolean;
				configPath: null;
				config: (config: import('./eleventy.ts').EleventyConfig) => void;
			},
		);
		/** Renders in memory. `url` begins with a slash; a page has no `index.html`. */
		toJSON(): Promise<{ url: string; outputPath: string; content: string }[]>;
		/** Renders to disk. */
		write(): Promise<unknown>;
	}
}
