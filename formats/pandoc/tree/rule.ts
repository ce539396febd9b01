/** Turns a thematic break into a centred mark: pandoc's own rule is a drawing in Word, which would need alternative text. */
import { type Block, div, para, styled } from './ast.ts';

export const rule = (): Block[] => [
	div(styled('Break'), [para([{ t: 'Str', c: '*' }, { t: 'Space' }, { t: 'Str', c: '*' }, { t: 'Space' }, { t: 'Str', c: '*' }])]),
];
