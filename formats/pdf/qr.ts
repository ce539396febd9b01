/** Turns an address into the squares of a QR code: rows of dark (true) and light. */
import qrcode from 'qrcode-generator';

export function qrRows(address: string): boolean[][] {
	const code = qrcode(0, 'M');
	code.addData(address);
	code.make();
	const size = code.getModuleCount();
	return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => code.isDark(row, column)));
}
