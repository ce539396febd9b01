/** The slim bar at the top of every page: skip links, the publication's short name, help, and the way out. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { publicName } from '../../formats/discreet.ts';
import type { Meta, SitePage } from '../../formats/model.ts';
import { homeAddress, relativeLink } from '../../formats/paths.ts';
import { frameWords as words } from '../../formats/words.ts';
import { exitControl } from './exit.ts';

export const bar = (meta: Meta, { address, help }: SitePage): Element =>
	h('header.bar', [
		h('a.skip', { href: '#content' }, words.skipToContent),
		h('a.skip', { href: '#site-exit' }, words.skipToExit),
		h('a.bar-name', { href: relativeLink(address, homeAddress) }, publicName(meta)),
		...(help ? [h('a.bar-help', { href: relativeLink(address, help.address), ariaCurrent: help.current ? 'page' : undefined }, help.label)] : []),
		exitControl(meta),
	]);
