/** In what state the document is, in plain words, with the dates, the consultation, the decisions and who publishes it. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Meta } from '../../formats/model.ts';
import { longDate, statusWords, homeWords as words } from '../../formats/words.ts';

export function statusBox(meta: Meta): Element {
	return h('section.status', { ariaLabelledBy: 'site-status' }, [
		h('h2', { id: 'site-status' }, words.state),
		h('p', [
			h('strong', statusWords[meta.status].name),
			'. ',
			statusWords[meta.status].sentence,
			...(meta.statusDate ? [` ${words.since(longDate(meta.statusDate))}`] : []),
		]),
		...consultation(meta),
		...decisions(meta),
		...publisher(meta),
	]);
}

/** Whether people are still to be asked follows from the document's state, not from the day it is built. */
function consultation({ consultation: c, status }: Meta): ElementContent[] {
	if (!c) return [];
	const sentence = status === 'draft' || status === 'consultation' ? words.consultationOpen : words.consultation;
	const weeks = c.weeks ? ` ${words.consultationWeeks(c.weeks)}` : '';
	const link = c.url ? [' ', h('a', { href: c.url }, words.consultationLink)] : [];
	return [h('p', [sentence(longDate(c.opens), longDate(c.closes)) + weeks, ...link])];
}

function decisions(meta: Meta): ElementContent[] {
	if (meta.decisions.length === 0) return [];
	const items = meta.decisions.map((d) => h('li', [h('strong', `${d.body}, ${longDate(d.date)}, ${d.reference}`), `: ${d.text}`]));
	return [h('h3', words.decisions), h('ul', items)];
}

function publisher({ publisher: p }: Meta): ElementContent[] {
	return p ? [h('h3', words.publisher), h('p', p.url ? h('a', { href: p.url }, p.name) : p.name)] : [];
}
