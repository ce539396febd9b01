/** The publisher's colours → findings where they cannot be read on the paper they stand on. */
import { finding } from '../findings.ts';
import { contrast, dark, light } from '../theme.ts';
import type { Rule } from './rule.ts';

/** WCAG 2.2, 1.4.3: headings may be printed in the colour, and not all of them are large. */
const least = 4.5;

export const brand: Rule = {
	what: 'The publisher’s colours have a contrast of 4.5 to 1 or more against the page, in light and in dark.',
	source: 'WCAG 2.2, success criterion 1.4.3.',
	check({ meta, source }) {
		const pairs = [
			[meta.brand?.colour, light, 'light'],
			[meta.brand?.darkColour, dark, 'dark'],
		] as const;
		return pairs.flatMap(([colour, palette, name]) => {
			const ratio = colour ? Math.min(contrast(colour, palette.paper), contrast(colour, palette.tint)) : 21;
			return ratio >= least
				? []
				: [
						finding({
							rule: 'brand',
							severity: 'error',
							message: `The colour ${colour} has a contrast of ${Math.floor(ratio * 10) / 10} to 1 on the ${name} page; ${least} is needed.`,
							hint: `Choose a ${name === 'light' ? 'darker' : 'lighter'} shade of it.`,
							file: source.file,
							at: meta.lines.get('brand'),
						}),
					];
		});
	},
};
