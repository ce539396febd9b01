/** In what state the document is, in plain words, with the dates, the consultation, the decisions and who publishes it. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Meta } from '../../formats/model.ts';
import { common, consultationSentence, longDate, statusParts, homeWords as words } from '../../formats/words.ts';

export function statusBox(meta: Meta): Element {
	const { name, rest } = statusParts(meta);
	return h('section.status', { ariaLabelledBy: 'site-status' }, [
		h('h2', { id: 'site-status' }, common.state),
		h('p', [h('strong', name), rest]),
		...consultation(meta),
		...decisions(meta),
		...publisher(meta),
	]);
}

function consultation(meta: Meta): ElementContent[] {
	const sentence = consultationSentence(meta);
	if (!sentence) return [];
	const url = meta.consultation?.url;
	return [h('p', [sentence, ...(url ? [' ', h('a', { href: url }, words.consultationLink)] : [])])];
}

function decisions(meta: Meta): ElementContent[] {
	if (meta.decisions.length === 0) return [];
	const items = meta.decisions.map((d) => h('li', [h('strong', `${d.body}, ${longDate(d.date)}, ${d.reference}`), `: ${d.text}`]));
	return [h('h3', words.decisions), h('ul', items)];
}

function publisher({ publisher: p }: Meta): ElementContent[] {
	return p ? [h('h3', words.publisher), h('p', p.url ? h('a', { href: p.url }, p.name) : p.name)] : [];
}
