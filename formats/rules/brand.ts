/** The publisher's colours → findings where they cannot be read on the paper they stand on. */
import { finding } from '../findings.ts';
import { contrastOn, dark, leastContrast, light } from '../theme.ts';
import type { Rule } from './rule.ts';

export const brand: Rule = {
	what: 'The publisher’s colours have a contrast of 4.5 to 1 or more against the page, in light and in dark.',
	source: 'WCAG 2.2, success criterion 1.4.3.',
	check({ meta, source }) {
		const pairs = [
			[meta.brand?.colour, light, 'light'],
			[meta.brand?.darkColour, dark, 'dark'],
		] as const;
		return pairs.flatMap(([colour, palette, name]) => {
			const ratio = colour ? contrastOn(palette, colour) : leastContrast;
			return ratio >= leastContrast
				? []
				: [
						finding({
							rule: 'brand',
							severity: 'error',
							message: `The colour ${colour} has a contrast of ${Math.floor(ratio * 10) / 10} to 1 on the ${name} page; ${leastContrast} is needed.`,
							hint: `Choose a ${name === 'light' ? 'darker' : 'lighter'} shade of it.`,
							file: source.file,
							at: meta.lines.get('brand'),
						}),
					];
		});
	},
};
