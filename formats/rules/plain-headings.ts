/** The summary's and the full text's headings → findings where two have the same words. */
import { toString as wordsOf } from 'mdast-util-to-string';
import { finding } from '../findings.ts';
import { prose } from '../language/prose.ts';
import type { Finding } from '../model.ts';
import type { Rule } from './rule.ts';

export const plainHeadings: Rule = {
	what: 'Each heading of an edition has words of its own.',
	source: 'WCAG 2.2, success criterion 2.4.6: people find their place by lists of headings, where the same words twice tell nothing.',
	examples: { in: 'full', wrong: '### Repairs\n\nFirst.\n\n### Repairs\n\nThen.', right: '### Repairs inside\n\nFirst.\n\n### Repairs outside\n\nThen.' },
	check(publication) {
		const own = publication.sections.map(({ id, heading }) => ({ section: id, node: heading, text: wordsOf(heading) }));
		const findings: Finding[] = [];
		for (const edition of ['full', 'summary'] as const) {
			const inside = prose(publication)
				.filter((part) => part.edition === edition)
				.flatMap(({ section, headings }) => headings.map((heading) => ({ ...heading, section })));
			const seen = new Map<string, number>();
			for (const { node, text } of [...(edition === 'full' ? own : []), ...inside]) {
				const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
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
