/** Every font that draws text is inside the file. */
import type { Rule } from '../subject.ts';

export const fontsEmbedded: Rule = {
	what: 'Every font that draws text is embedded and can be read.',
	clause: 'ISO 14289-1, 7.21.4.1',
	check: ({ reading }) =>
		reading.fonts
			.filter(({ font, codes }) => codes.size > 0 && font.subtype !== 'Type3' && !font.program)
			.map(({ font, codes }) => ({
				page: Math.min(...codes.values()),
				message: `The font ${font.name} is not embedded: other machines show other letters.`,
				hint: 'Embed all fonts when exporting.',
			})),
};
