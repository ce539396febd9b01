/** The registry of what must hold of a PDF: a rule's id in findings is `pdf-` and its key. */
import type { Rule } from '../subject.ts';
import { replacedText } from './actual-text.ts';
import { annotationTags } from './annotation-tags.ts';
import { blankPages } from './blank-pages.ts';
import { claims } from './claims.ts';
import { textContrast } from './contrast.ts';
import { formFields } from './form-fields.ts';
import { formulas } from './formulas.ts';
import { header } from './header.ts';
import { headings } from './headings.ts';
import { ink } from './ink.ts';
import { language } from './language.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { marked } from './marked.ts';
import { nesting } from './nesting.ts';
import { notes } from './notes.ts';
import { opens } from './opens.ts';
import { parentTree } from './parent-tree.ts';
import { pictures } from './pictures.ts';
import { tables } from './tables.ts';
import { tagged } from './tagged.ts';
import { titled } from './titled.ts';
import { unseen } from './unseen.ts';
import { words } from './words.ts';

export const rules = {
	opens,
	header,
	marked,
	tagged,
	titled,
	language,
	claims,
	nesting,
	'parent-tree': parentTree,
	'annotation-tags': annotationTags,
	'form-fields': formFields,
	'blank-pages': blankPages,
	ink,
	contrast: textContrast,
	unseen,
	'actual-text': replacedText,
	headings,
	lists,
	tables,
	pictures,
	formulas,
	links,
	notes,
	words,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
