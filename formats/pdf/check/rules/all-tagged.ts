/** Everything drawn is either tagged or an artifact, and every tag names something drawn. */
import type { Content } from '../content-index.ts';
import type { TextRun } from '../reading.ts';
import type { Fault, Rule } from '../subject.ts';

export const allTagged: Rule = {
	what: 'Everything drawn is in the structure tree or an artifact.',
	clause: 'ISO 14289-1, 7.1',
	check: ({ reading, content }) => {
		const { structure } = reading;
		if (!structure) return [];
		const named = new Set<Content>();
		for (const node of structure.nodes) {
			for (const kid of node.kids) {
				const found = content.of(kid);
				if (found) named.add(found);
			}
		}
		const faults: Fault[] = content.loose.map(({ page, runs, paints }) => ({
			page,
			message: `${runs.length ? `Text${quote(runs)}` : `${paints.length === 1 ? 'A drawing' : `${paints.length} drawings`}`} is neither tagged nor an artifact.`,
			hint: 'Tag what says something; mark what only decorates as an artifact.',
		}));
		for (const part of content.all) {
			if (named.has(part) || part.runs.length + part.paints.length === 0) continue;
			faults.push({
				page: part.sequence.page,
				message: `Content${quote(part.runs)} is marked, and the structure tree does not have it: it is not read out.`,
				hint: 'Put its marked-content id into an element.',
			});
		}
		return faults;
	},
};

const quote = (runs: readonly TextRun[]): string => {
	const text = runs.map((run) => run.text).join('').trim();
	return text ? ` “${text.length > 60 ? `${text.slice(0, 60)}…` : text}”` : '';
};
