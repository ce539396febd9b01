/** What each text operator does (ISO 32000-1, 9.3 and 9.4). */
import type { Operation } from './content.ts';
import type { Interpreter } from './interpreter.ts';
import { identity, matrixOf, moved } from './matrix.ts';
import { Name, type Operand } from './tokens.ts';

const number = (operand: Operand | undefined): number => (typeof operand === 'number' ? operand : 0);

function nextLine(it: Interpreter, x: number, y: number): void {
	it.line = moved(x, y, it.line);
	it.text = it.line;
}
function show(it: Interpreter, operand: Operand | undefined): void {
	it.show([operand]);
}

export const textOperators: Record<string, Operation> = {
	BT: (it) => {
		it.text = identity;
		it.line = identity;
	},
	Tc: (it, [v]) => it.set({ character: number(v) }),
	Tw: (it, [v]) => it.set({ word: number(v) }),
	Tz: (it, [v]) => it.set({ scale: number(v) / 100 }),
	TL: (it, [v]) => it.set({ leading: number(v) }),
	Ts: (it, [v]) => it.set({ rise: number(v) }),
	Tr: (it, [v]) => it.set({ mode: number(v) }),
	Tf: (it, [name, size]) => it.set({ font: name instanceof Name ? it.font(name.text) : undefined, size: number(size) }),
	Td: (it, [x, y]) => nextLine(it, number(x), number(y)),
	TD: (it, [x, y]) => {
		it.set({ leading: -number(y) });
		nextLine(it, number(x), number(y));
	},
	Tm: (it, operands) => {
		it.line = matrixOf(operands);
		it.text = it.line;
	},
	'T*': (it) => nextLine(it, 0, -it.state.leading),
	Tj: (it, [text]) => show(it, text),
	"'": (it, [text]) => {
		nextLine(it, 0, -it.state.leading);
		show(it, text);
	},
	'"': (it, [word, character, text]) => {
		it.set({ word: number(word), character: number(character) });
		nextLine(it, 0, -it.state.leading);
		show(it, text);
	},
	TJ: (it, [items]) => it.show(Array.isArray(items) ? items : []),
};
