/** The registry of what must hold of a PDF: a rule's id in findings is `pdf-` and its key. */
import type { Rule } from '../subject.ts';
import { allTagged } from './all-tagged.ts';
import { alternativeText } from './alternative-text.ts';
import { blankPages } from './blank-pages.ts';
import { claims } from './claims.ts';
import { fontsEmbedded } from './fonts-embedded.ts';
import { glyphs } from './glyphs.ts';
import { headings } from './headings.ts';
import { language } from './language.ts';
import { linkTags } from './link-tags.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { nesting } from './nesting.ts';
import { notes } from './notes.ts';
import { opens } from './opens.ts';
import { parentTree } from './parent-tree.ts';
import { pictures } from './pictures.ts';
import { tables } from './tables.ts';
import { tagged } from './tagged.ts';
import { titled } from './titled.ts';
import { words } from './words.ts';

export const rules = {
	opens,
	tagged,
	titled,
	language,
	claims,
	nesting,
	'all-tagged': allTagged,
	'parent-tree': parentTree,
	'fonts-embedded': fontsEmbedded,
	glyphs,
	'blank-pages': blankPages,
	'alternative-text': alternativeText,
	'link-tags': linkTags,
	headings,
	lists,
	tables,
	pictures,
	links,
	notes,
	words,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
