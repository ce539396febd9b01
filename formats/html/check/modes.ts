/** Says in which modes a page is looked at, and what axe and the probes of the layout are asked in each. */
import type axeCore from 'axe-core';
import { probeFocus } from './in-page/probe-focus.ts';
import { probeLargeLetters, probeSpacing } from './in-page/probe-letters.ts';
import { probeLooks } from './in-page/probe-looks.ts';
import { probeOrder } from './in-page/probe-order.ts';
import { probePaper } from './in-page/probe-paper.ts';

/** Captions and autoplay axe only asks a person to look at; `page-rules/films.ts` decides them. */
const everything: axeCore.RunOptions = {
	runOnly: {
		type: 'tag',
		values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	},
	rules: {
		'video-caption': { enabled: false },
		'no-autoplay-audio': { enabled: false },
	},
};
const only = (...values: string[]): axeCore.RunOptions => ({
	runOnly: { type: 'rule', values },
});

export const probes = { probeFocus, probeLargeLetters, probeLooks, probeOrder, probePaper, probeSpacing };

export interface Mode {
	/** As findings say it. */
	name: string;
	width: number;
	colours: 'light' | 'dark';
	medium?: 'print';
	/** Absent: axe does not run. */
	options?: axeCore.RunOptions;
	/** What else is asked, in this order. */
	probes: readonly (keyof typeof probes)[];
}

/**
 * After everything in the first mode come only the rules whose answer can differ, and of those the ones that meet
 * something new. At 320 other controls may show, so that names are asked for again.
 */
export const modes: readonly Mode[] = [
	{
		name: 'light colours at 1280 pixels',
		width: 1280,
		colours: 'light',
		options: everything,
		probes: [],
	},
	{
		name: 'dark colours at 1280 pixels',
		width: 1280,
		colours: 'dark',
		options: only('color-contrast', 'link-in-text-block'),
		probes: ['probeOrder', 'probeLooks', 'probeLargeLetters'],
	},
	{
		name: 'light colours at 320 pixels',
		width: 320,
		colours: 'light',
		options: only(
			'color-contrast',
			'link-in-text-block',
			'target-size',
			'scrollable-region-focusable',
			'button-name',
			'link-name',
			'summary-name',
			'label',
			'image-alt',
			'aria-hidden-focus',
		),
		// What changes the letters comes last: after it the page would be laid out once more.
		probes: ['probeOrder', 'probeLooks', 'probeFocus', 'probeSpacing'],
	},
];
/** A4 between its margins, at 96 pixels to the inch. */
export const paper: Mode = { name: 'print', width: 672, colours: 'light', medium: 'print', probes: ['probePaper'] };
/** Asked in one mode only, so that its name would tell nobody anything. */
export const askedOnce = ['probeLargeLetters', 'probeSpacing', 'probeFocus', 'probePaper'];
