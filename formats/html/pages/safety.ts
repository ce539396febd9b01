/** The page on covering tracks: who may see that somebody was here, what helps a little, and what this site does about it. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { helpBox } from '../../../site/components/help-box.ts';
import { namedLists } from '../../../site/components/named-lists.ts';
import type { Edition, Publication } from '../../model.ts';
import { safetyAddress } from '../../paths.ts';
import { safetyWords as words } from '../../words.ts';
import { allHelp } from './home.ts';

export function safetyPage({ meta }: Publication, editions: readonly Edition[]): Root {
	const help = helpBox(meta, meta.contacts.slice(0, 3), allHelp(meta, editions, safetyAddress));
	return h(null, [h('h1', words.title), h('p.lead', words.lead), ...namedLists(words.sections), ...(help ? [help] : [])]);
}
