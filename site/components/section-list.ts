/** The sections of an edition as a list of large links, numbered, or with a picture where easy read has one. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { NavLink, Picture } from '../../formats/model.ts';
import { relativeLink } from '../../formats/paths.ts';

type Item = NavLink & { picture?: Picture | undefined };

export const sectionList = (items: readonly Item[], address: string): Element =>
	h(
		'ol.sections',
		items.map((item, index) => entry(item, address, item.picture ? small(item.picture, address) : h('span.n', { ariaHidden: 'true' }, String(index + 1)))),
	);

/** Sections that are not a sequence. */
export const plainSectionList = (items: readonly NavLink[], address: string): Element =>
	h(
		'ul.sections',
		items.map((item) => entry(item, address)),
	);

const entry = ({ label, address: to }: NavLink, address: string, mark?: Element): Element =>
	h('li', h('a', { href: relativeLink(address, to) }, [...(mark ? [mark] : []), h('span', label)]));

const small = ({ path, width, height }: Picture, address: string): Element =>
	h('img', {
		src: relativeLink(address, path),
		alt: '',
		width: Math.round(width),
		height: Math.round(height),
	});
