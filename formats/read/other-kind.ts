/** The first bytes of a source that is not UTF-8 text → what it is instead, and what to do. */

export const saveAgain = 'Save the file again as UTF-8 (in Word: “Plain text”, encoding “Unicode (UTF-8)”).';

/** Undefined where they do not tell. */
export function otherKind(bytes: Uint8Array): { message: string; hint: string } | undefined {
	const begins = (...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);
	if (begins(0x50, 0x4b, 3, 4))
		return { message: 'This is not text, but a Word or OpenDocument file with another name.', hint: 'Bring it in: npm run import -- FILE.docx --out FOLDER' };
	const first = bytes.subarray(0, 200);
	// Without a mark at the start: every other byte of plain letters is zero.
	const zeros = first.filter((byte) => byte === 0).length / first.length;
	if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || (zeros > 0.25 && zeros < 0.75))
		return { message: 'The file is saved as UTF-16, and not as UTF-8.', hint: saveAgain };
	return undefined;
}
