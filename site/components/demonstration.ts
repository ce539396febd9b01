/** The notice that a document is not the real thing, where its front matter says so. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Meta } from '../../formats/model.ts';
import { common } from '../../formats/words.ts';

export const demonstration = (meta: Meta): Element[] =>
	meta.demonstration ? [h('div.notice.notice-warning', h('p', [h('strong', `${common.demonstration}.`), ` ${meta.demonstration}`]))] : [];
