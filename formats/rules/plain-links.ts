/** Every edition's links → findings where the link's words say nothing alone. */
import { finding } from '../findings.ts';
import type { DerivedEdition, Finding } from '../model.ts';
import { walkAll } from '../walk.ts';
import { wordsOf } from '../words-of.ts';
import { bySection } from './by-section.ts';
import type { Rule } from './rule.ts';

const empty =
	/^(?:please )?(?:on |at |from |in )?(?:click|tap|press|go|look|see|read|find|learn|view)?(?: it| them| out)?(?: (?:on|about))?(?: ?(?:here|this|more|below|above|details|information|further|link|page|site|website|document|webpage|information here))*(?: (?:here|now|link|page|site|website|online|document))?$/i;
const certain =
	/^(?:(?:the |our |this |that |a )?(?:link|page|site|website|web page|document|download|continue|details|info|online|read on|find out|find out more|learn more|see more|full details))$/i;

export const plainLinks: Rule = {
	what: 'The words of a link say where it leads.',
	source: 'WCAG 2.2, success criterion 2.4.4 and 2.4.9; people who use a screen reader list links without the words around them.',
	examples: { in: 'full', wrong: '[Click here](https://example.org/) for buses.', right: 'See the [bus timetable](https://example.org/).' },
	check: bySection(({ full, derived }, { source }) =>
		[['full', full] as const, ...Object.entries(derived).map(([edition, { children }]) => [edition as DerivedEdition, children] as const)].flatMap(
			([edition, children]) => {
				const found: Finding[] = [];
				walkAll(children, (node) => {
					if (node.type !== 'link') return;
					const words = wordsOf(node)
						.trim()
						.replace(/[.,:;…]+$/, '');
					if (!words || !(empty.test(words) || certain.test(words))) return;
					found.push(
						finding({
							rule: 'plain-links',
							severity: 'warning',
							file: source.file,
							at: node,
							edition,
							message: `The link words “${words}” do not say where the link leads.`,
							hint: 'Use the name of the page or of what it is for.',
						}),
					);
				});
				return found;
			},
		),
	),
};
