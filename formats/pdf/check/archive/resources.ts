/** Turns pages and forms into those that use resources without naming them as their own (ISO 19005-3, 6.2.2). */
import { Budget } from '../read/budget.ts';
import { decodeStream } from '../read/filters.ts';
import { getDict, getRaw } from '../read/objects.ts';
import { Name, Operator, Tokens } from '../read/tokens.ts';
import type { Fault, Subject } from '../subject.ts';
import { forms } from './colour-facts.ts';

const hint = 'Give each page and each form a Resources of its own.';
const asking = new Set(['Tf', 'Do', 'gs', 'sh']);

export function withoutResources({ reading }: Subject): Fault[] {
	const pages = reading.pages.flatMap(({ dict, index, runs, paints }) =>
		getDict(dict, 'Resources') || runs.length + paints.length === 0 ? [] : [{ page: index, message: 'The page has no Resources of its own.', hint }],
	);
	const budget = new Budget();
	const asks = (bytes: Uint8Array): boolean => {
		const tokens = new Tokens(bytes);
		for (let token = tokens.next(), name = false; token !== undefined; token = tokens.next()) {
			if (token instanceof Operator && asking.has(token.text) && name) return true;
			name = token instanceof Name || (name && typeof token === 'number');
		}
		return false;
	};
	const bare = forms(reading).filter((form) => !getRaw(form.dict, 'Resources') && asks(decodeStream(form, budget).bytes));
	return [...pages, ...bare.map(() => ({ message: 'A form uses fonts or pictures, and has no Resources of its own.', hint }))];
}
