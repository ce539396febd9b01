/** Every character that can be seen draws something. */
import type { Fault, Rule } from '../subject.ts';

export const ink: Rule = {
	what: 'No glyph of a visible character is empty.',
	clause: 'own rule',
	check: ({ reading }) =>
		reading.fonts.flatMap(({ font, codes }): Fault[] => {
			for (const [code, page] of codes) {
				const gid = font.glyphOf(code);
				const text = font.textOf(code);
				if (gid === undefined || gid === 0 || text === undefined || !visible.test(text) || font.program?.inked(gid) !== false) continue;
				return [{ page, message: `The font ${font.name} draws nothing for “${text}”.`, hint: 'The embedded font has lost the outline; embed it again.' }];
			}
			return [];
		}),
};

const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
