/** The number of easy read statements → a finding where they fill more pages than people can take in at once. */
import { finding } from '../findings.ts';
import { profiles } from '../language/profiles.ts';
import { easyRead } from '../language/statements.ts';
import type { Rule } from './rule.ts';

/** Of an A4 page with pictures; the cover and the contents come on top. */
const statementsPerPage = 4;
const otherPages = 2;

export const easyReadPages: Rule = {
	what: 'An easy read document has at most 24 pages.',
	source: 'NHS England, Guide to making information accessible for people with a learning disability, 2018: ideally no more than 24 pages.',
	check(publication) {
		const { statements } = easyRead(publication);
		const { pages: most } = profiles[publication.meta.easyRead.profile];
		const pages = Math.ceil(statements.length / statementsPerPage) + otherPages;
		const first = publication.sections.find((section) => section.derived['easy-read']);
		if (pages <= most || !first) return [];
		return [
			finding({
				rule: 'easy-read-pages',
				severity: 'warning',
				file: publication.source.file,
				at: first.derived['easy-read'],
				edition: 'easy-read',
				message: `${statements.length} easy read statements fill about ${pages} pages; more than ${most} are hard to take in at once.`,
				hint: 'Leave out what readers need least, or make two documents of it.',
			}),
		];
	},
};
