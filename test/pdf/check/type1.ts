/** Makes a small Type 1 font program, to be embedded and broken. */

const encrypt = (bytes: number[], key: number): number[] => {
	let r = key;
	return bytes.map((plain) => {
		const cipher = plain ^ (r >> 8);
		r = ((cipher + r) * 52845 + 22719) & 0xffff;
		return cipher;
	});
};
const codes = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));
const number = (value: number): number[] => [255, (value >> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255];

/** Each glyph is a line of its own width: `hsbw`, `rlineto`, `endchar`. */
export function type1Font(widths: Record<string, number>): Uint8Array {
	const glyphs = Object.entries(widths).flatMap(([glyph, width]) => {
		const charstring = encrypt([0, 0, 0, 0, ...number(0), ...number(width), 13, ...number(100), ...number(100), 5, 14], 4330);
		return [...codes(`/${glyph} ${charstring.length} RD `), ...charstring, ...codes(' ND\n')];
	});
	const secret = encrypt(
		[0, 0, 0, 0, ...codes('dup /Private 8 dict dup begin /lenIV 4 def /CharStrings 3 dict dup begin\n'), ...glyphs, ...codes('end end')],
		55665,
	);
	const clear = codes('%!PS-AdobeFont-1.0: Small\n/FontMatrix [0.001 0 0 0.001 0 0] def /Encoding StandardEncoding def currentfile eexec\n');
	return Uint8Array.from([...clear, ...secret]);
}
