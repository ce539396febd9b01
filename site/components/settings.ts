/** "Text and colours": links that change how a page looks through its address alone, so that nothing is kept on the device. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { settings, settingsWords as words } from '../../formats/words.ts';

/** Without the script one setting holds at a time, on one page, by `:target`; with it several do, and go along with the links. */
export const settingsPanel = (): Element =>
	h('section.settings', { id: 'site-settings', ariaLabel: words.title }, [
		h('details', [
			h('summary', words.title),
			h('ul', [
				...Object.entries(settings).map(([code, name]) => h('li', h('a', { id: `site-set-${code}`, href: `#site-set-${code}`, dataSet: code }, name))),
				h('li', h('a', { href: '#content', dataSet: '' }, words.back)),
			]),
			h('p', words.kept),
		]),
	]);
