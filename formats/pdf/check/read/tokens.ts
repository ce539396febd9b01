/** Turns the bytes of a content stream or CMap into operands and operators (ISO 32000-1, 7.2 and 7.8.2). */

export class Name {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}
export class Operator {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}
export type Operand = number | boolean | null | Name | Uint8Array | Operand[] | Map<string, Operand>;

const deepest = 100;
// 1 white space, 2 delimiter, 0 regular
const kind = new Uint8Array(256);
for (const c of [0, 9, 10, 12, 13, 32]) kind[c] = 1;
for (const c of '()<>[]{}/%') kind[c.charCodeAt(0)] = 2;
const hex = new Int8Array(256).fill(-1);
for (const [i, c] of [...'0123456789abcdef'].entries()) hex[c.charCodeAt(0)] = hex[c.toUpperCase().charCodeAt(0)] = i;

export class Tokens {
	readonly bytes: Uint8Array;
	at = 0;
	readonly #operators = new Map<string, Operator>();
	readonly #names = new Map<string, Name>();

	constructor(bytes: Uint8Array) {
		this.bytes = bytes;
	}

	/** The next operand or operator; `undefined` at the end. Stray closing marks are passed over. */
	next(depth = 0): Operand | Operator | undefined {
		for (;;) {
			this.#skip();
			if (this.at >= this.bytes.length) return undefined;
			const c = this.bytes[this.at]!;
			if (c === 0x28) return this.#string();
			if (c === 0x2f) return this.#name();
			if (c === 0x5b && depth < deepest) return this.#array(depth);
			if (c === 0x3c) {
				if (this.bytes[this.at + 1] !== 0x3c) return this.#hex();
				if (depth < deepest) return this.#dict(depth);
			}
			if (kind[c] !== 0) this.at++;
			else return this.#word();
		}
	}

	#skip(): void {
		const { bytes } = this;
		while (this.at < bytes.length) {
			const c = bytes[this.at]!;
			if (c === 0x25) while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
			else if (kind[c] === 1) this.at++;
			else return;
		}
	}

	#regular(): string {
		const { bytes } = this;
		let text = '';
		while (this.at < bytes.length && kind[bytes[this.at]!] === 0) text += String.fromCharCode(bytes[this.at++]!);
		return text;
	}

	#word(): Operand | Operator {
		const text = this.#regular();
		const c = text.charCodeAt(0);
		if ((c >= 0x30 && c <= 0x39) || c === 0x2b || c === 0x2d || c === 0x2e) return Number.parseFloat(text.replace(/^-+(?=-)/, '')) || 0;
		if (text === 'true') return true;
		if (text === 'false') return false;
		if (text === 'null') return null;
		let operator = this.#operators.get(text);
		if (!operator) this.#operators.set(text, (operator = new Operator(text)));
		return operator;
	}

	#name(): Name {
		this.at++;
		const text = this.#regular();
		let name = this.#names.get(text);
		if (!name) this.#names.set(text, (name = new Name(text.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))))));
		return name;
	}

	#string(): Uint8Array {
		const { bytes } = this;
		const out: number[] = [];
		let open = 1;
		for (this.at++; this.at < bytes.length; this.at++) {
			const c = bytes[this.at]!;
			if (c === 0x5c) this.#escape(out);
			else if (c === 0x29 && --open === 0) break;
			else {
				if (c === 0x28) open++;
				if (c === 13) {
					if (bytes[this.at + 1] === 10) this.at++;
					out.push(10);
				} else out.push(c);
			}
		}
		this.at++;
		return Uint8Array.from(out);
	}

	/** After a backslash: leaves `at` on the last byte that belongs to it. */
	#escape(out: number[]): void {
		const c = this.bytes[++this.at] ?? 0;
		const plain = 'nrtbf'.indexOf(String.fromCharCode(c));
		if (plain >= 0) out.push([10, 13, 9, 8, 12][plain]!);
		else if (c >= 0x30 && c <= 0x37) {
			let value = c - 0x30;
			for (let i = 0; i < 2; i++) {
				const digit = this.bytes[this.at + 1];
				if (digit === undefined || digit < 0x30 || digit > 0x37) break;
				value = value * 8 + digit - 0x30;
				this.at++;
			}
			out.push(value & 255);
		} else if (c === 13) {
			if (this.bytes[this.at + 1] === 10) this.at++;
		} else if (c !== 10) out.push(c);
	}

	#hex(): Uint8Array {
		const { bytes } = this;
		const digits: number[] = [];
		for (this.at++; this.at < bytes.length && bytes[this.at] !== 0x3e; this.at++) {
			const digit = hex[bytes[this.at]!]!;
			if (digit >= 0) digits.push(digit);
		}
		this.at++;
		if (digits.length % 2) digits.push(0);
		const out = new Uint8Array(digits.length / 2);
		for (let i = 0; i < out.length; i++) out[i] = digits[2 * i]! * 16 + digits[2 * i + 1]!;
		return out;
	}

	#array(depth: number): Operand[] {
		const items: Operand[] = [];
		this.at++;
		for (;;) {
			this.#skip();
			if (this.at >= this.bytes.length) return items;
			if (this.bytes[this.at] === 0x5d) break;
			const item = this.next(depth + 1);
			if (item !== undefined && !(item instanceof Operator)) items.push(item);
		}
		this.at++;
		return items;
	}

	#dict(depth: number): Map<string, Operand> {
		const entries = new Map<string, Operand>();
		this.at += 2;
		for (;;) {
			this.#skip();
			if (this.at >= this.bytes.length) return entries;
			if (this.bytes[this.at] === 0x3e) break;
			const key = this.next(depth + 1);
			if (!(key instanceof Name)) continue;
			const value = this.next(depth + 1);
			if (value !== undefined && !(value instanceof Operator)) entries.set(key.text, value);
		}
		this.at += 2;
		return entries;
	}

	/** After `ID`: the data of an inline image up to `EI` (ISO 32000-1, 8.9.7), which stands between white space. */
	inlineData(): Uint8Array {
		const { bytes } = this;
		const start = ++this.at;
		for (; this.at < bytes.length; this.at++) {
			if (bytes[this.at] !== 0x45 || bytes[this.at + 1] !== 0x49 || kind[bytes[this.at - 1]!] !== 1) continue;
			const after = bytes.subarray(this.at + 2, this.at + 12);
			if (after.length && kind[after[0]!] !== 1) continue;
			if (after.every((c) => (c >= 32 && c < 127) || kind[c] === 1)) break;
		}
		const data = bytes.subarray(start, Math.min(this.at, bytes.length));
		this.at += 2;
		return data;
	}
}
