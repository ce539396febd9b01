/** "Exit this page": a plain link without JavaScript; the script finds its words in the data attributes. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Meta } from '../../formats/model.ts';
import { frameWords as words } from '../../formats/words.ts';

export const exitControl = (meta: Pick<Meta, 'exit'>): Element =>
	h(
		'a.exit',
		{
			id: 'site-exit',
			href: meta.exit,
			rel: ['noreferrer'],
			dataTwoMore: words.exitTwoMore,
			dataOneMore: words.exitOneMore,
			dataTimedOut: words.exitTimedOut,
			dataExiting: words.exiting,
		},
		words.exit,
	);
