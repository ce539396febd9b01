/** The page at an old address: where its words are now, as a link, since a host may not send readers on by itself. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { relativeLink } from '../../paths.ts';
import { movedWords as words } from '../../words.ts';

export const movedPage = (from: string, to: string): Root => h(null, [h('h1', words.title), h('p.lead', h('a', { href: relativeLink(from, to) }, words.go))]);
