/** The table of handlers: one for each type of node; a type that is missing here does not compile. */
import type { Nodes } from 'mdast';
import type { defaultHandlers, Handler } from 'mdast-util-to-hast';
import type { PageContext } from '../context.ts';
import { abbreviation } from './abbreviation.ts';
import { code } from './code.ts';
import { division } from './division.ts';
import { film } from './film.ts';
import { formula } from './formula.ts';
import { heading } from './heading.ts';
import { image } from './image.ts';
import { link } from './link.ts';
import { listItem } from './list-item.ts';
import { notice } from './notice.ts';
import { paragraph } from './paragraph.ts';
import { section } from './section.ts';
import { span } from './span.ts';
import { statement } from './statement.ts';
import { table } from './table.ts';
import { meaning, term, termEntry, terms } from './terms.ts';

/** Directives do not leave `read`. */
type Directive = 'containerDirective' | 'leafDirective' | 'textDirective';
type Decided = Record<Exclude<Nodes['type'], keyof typeof defaultHandlers | Directive>, Handler> & Record<string, Handler>;

/** Handlers for one page; the library's own stand for every type that is not named. */
export const handlersFor = (page: PageContext) =>
	({
		abbreviation,
		code,
		division,
		film: film(page),
		formula,
		heading: heading(page),
		image: image(page),
		link: link(page),
		listItem,
		meaning,
		notice,
		paragraph,
		section,
		span,
		statement,
		table: table(),
		term,
		termEntry,
		terms,
	}) satisfies Decided;
