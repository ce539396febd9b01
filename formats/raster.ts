/** Turns an SVG into a PNG, the same bytes on every machine, for what cannot draw it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
let ready: Promise<unknown> | undefined;

/** `width` in pixels of the result; the height follows. Words in a picture are drawn in the document's own typeface. */
export async function rasterise(svg: Uint8Array, width: number): Promise<Uint8Array> {
	ready ??= start();
	const fonts = (await ready) as Uint8Array[];
	const picture = new Resvg(svg, {
		fitTo: { mode: 'width', value: width },
		font: {
			fontBuffers: fonts,
			defaultFontFamily: 'Atkinson Hyperlegible Next',
			sansSerifFamily: 'Atkinson Hyperlegible Next',
		},
	});
	const image = picture.render();
	const png = image.asPng();
	image.free();
	picture.free();
	return png;
}

async function start(): Promise<Uint8Array[]> {
	await initWasm((await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))) as unknown as BufferSource);
	const face = (weight: string) => readFile(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`));
	return Promise.all([face('400Regular'), face('700Bold')]);
}
