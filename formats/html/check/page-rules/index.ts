/** Everything that is looked for in a page's tree, without a browser: one line a rule. */
import type { Site } from '../links.ts';
import type { Noticed } from '../noticed.ts';
import type { Page } from '../page.ts';
import { alternatives } from './alternatives.ts';
import { films } from './films.ts';
import { choices, placeholders } from './forms.ts';
import { boldAsHeading, oneMainHeading } from './headings.ts';
import { keyboard } from './keyboard.ts';
import { landmarks } from './landmarks.ts';
import { languages } from './languages.ts';
import { sameWords, vagueLinks } from './link-words.ts';
import { typedLists } from './lists.ts';
import { orientation } from './orientation.ts';
import { tables } from './tables.ts';
import { ownTitle } from './titles.ts';
import { tooltips } from './tooltips.ts';
import { words } from './words.ts';

const rules: readonly ((page: Page, site: Site) => Noticed[])[] = [
	alternatives,
	films,
	oneMainHeading,
	boldAsHeading,
	typedLists,
	tables,
	placeholders,
	choices,
	vagueLinks,
	sameWords,
	keyboard,
	tooltips,
	landmarks,
	words,
	languages,
	orientation,
	ownTitle,
];

export const applyPageRules = (page: Page, site: Site): Noticed[] => rules.flatMap((rule) => rule(page, site));
