/** What is read out in place of drawn text (ActualText) says what is drawn. */
import { distance } from 'fastest-levenshtein';
import type { ContentIndex } from '../content-index.ts';
import type { StructNode } from '../reading.ts';
import type { Fault, Rule } from '../subject.ts';
import { quoted } from '../visible.ts';

export const replacedText: Rule = {
	what: 'Replacement text (ActualText) says what the text that it replaces says.',
	clause: 'own rule',
	check: ({ reading, content, edition }) => {
		const severity = edition ? 'error' : 'warning';
		const faults: Fault[] = [];
		for (const node of reading.structure?.nodes ?? []) {
			if (node.actualText !== undefined && !node.parent?.actualText && differs(node.actualText, drawnBy(node, content)))
				faults.push({ node, ...fault(node.actualText, drawnBy(node, content)), severity });
		}
		const drawn = new Map<object, string>();
		for (const page of reading.pages) {
			for (const run of page.runs)
				for (let at = run.sequence; at; at = at.parent) if (at.actualText !== undefined) drawn.set(at, `${drawn.get(at) ?? ''}${run.text}`);
			for (const sequence of page.sequences) {
				const text = drawn.get(sequence) ?? '';
				if (sequence.actualText !== undefined && differs(sequence.actualText, text))
					faults.push({ page: page.index, ...fault(sequence.actualText, text), severity });
			}
		}
		return faults;
	},
};

const fault = (said: string, drawn: string) => ({
	message: `Where the page shows ${quoted(drawn)}, ${quoted(said)} is read out (ActualText).`,
	hint: 'Replacement text must say the same as what is drawn; leave it out where the text says it itself.',
});

/** More than half of the letters are others. Signs and pictures have no letters, and words of one or two may be an abbreviation or a mark. */
function differs(said: string, drawn: string): boolean {
	const [a, b] = [letters(said), letters(drawn)];
	if (b.length < 4 || drawn.includes('\ufffd')) return false;
	return distance(a, b) > Math.max(a.length, b.length) / 2;
}
const letters = (text: string): string =>
	text
		.slice(0, 2000)
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '')
		.slice(0, 400);

function drawnBy(node: StructNode, content: ContentIndex): string {
	return node.kids.map((kid) => (kid.kind === 'node' ? drawnBy(kid.node, content) : (content.of(kid)?.runs ?? []).map((run) => run.text).join(''))).join('');
}
