/** The summary's and the full text's headings → findings where two have the same words. */
import { finding } from '../findings.ts';
import { proseOf } from '../language/prose.ts';
import type { Finding } from '../model.ts';
import { ofSection } from '../of-section.ts';
import { wordsOf } from '../words-of.ts';
import type { Rule } from './rule.ts';

export const plainHeadings: Rule = {
	what: 'Each heading of an edition has words of its own.',
	source: 'WCAG 2.2, success criterion 2.4.6: people find their place by lists of headings, where the same words twice tell nothing.',
	examples: { in: 'full', wrong: '### Repairs\n\nFirst.\n\n### Repairs\n\nThen.', right: '### Repairs inside\n\nFirst.\n\n### Repairs outside\n\nThen.' },
	check(publication) {
		const own = publication.sections.map(headingOf);
		const findings: Finding[] = [];
		for (const edition of ['full', 'summary'] as const) {
			const inside = publication.sections.flatMap((section) => headingsIn(section)[edition]);
			const seen = new Map<string, number>();
			for (const { node, text, plain } of [...(edition === 'full' ? own : []), ...inside]) {
				const before = seen.get(plain);
				const line = node.position?.start.line ?? 0;
				if (before === undefined) seen.set(plain, line);
				else
					findings.push(
						finding({
							rule: 'plain-headings',
							severity: 'warning',
							file: publication.source.file,
							at: node,
							edition,
							message: `The heading “${text}” stands on line ${before} too.`,
							hint: 'Say in it what is different here.',
						}),
					);
			}
		}
		return findings;
	},
};

const withKey = <T extends { text: string }>(heading: T) => ({ ...heading, plain: heading.text.toLowerCase().replace(/\s+/g, ' ').trim() });
const headingOf = ofSection(({ heading }) => withKey({ node: heading, text: wordsOf(heading) }));
const headingsIn = ofSection((section) => {
	const of = (edition: 'full' | 'summary') => proseOf(section).flatMap((part) => (part.edition === edition ? part.headings.map(withKey) : []));
	return { full: of('full'), summary: of('summary') };
});
