/** Turns a hit of axe into plain words: what is wrong and what to do. */
import type { AxeHit } from './in-page/run-axe.ts';
import type { Noticed } from './noticed.ts';

/** What the rules that authors and template writers meet most mean; any other speaks for itself. */
const plain: Record<string, readonly [wrong: string, todo: string]> = {
	'image-alt': ['A picture has no alternative text.', 'Say in words what the picture shows, or mark it as decorative.'],
	label: ['A form field has no label.', 'Give the field a label that says what to type.'],
	'link-name': ['A link has no words, so nobody can hear where it leads.', 'Write words inside the link.'],
	'button-name': ['A button has no words, so nobody can hear what it does.', 'Write words inside the button.'],
	'empty-heading': ['A heading is empty.', 'Give the heading words, or take it away.'],
	'heading-order': ['A heading skips a level.', 'Go down one level at a time: after ## comes ###.'],
	'html-has-lang': ['The page does not say which language it is in.', 'Give the html element a lang attribute.'],
	'html-lang-valid': ['The language of the page is not a language that exists.', 'Use a code such as en-GB or cy.'],
	'valid-lang': ['A passage is marked with a language that does not exist.', 'Use a code such as cy for Welsh.'],
	'document-title': ['The page has no title.', 'Give the page a title element.'],
	'page-has-heading-one': ['The page has no main heading.', 'Give the page one h1.'],
	'landmark-one-main': ['The page does not say where its main content is.', 'Put the content inside one main element.'],
	'duplicate-id-aria': ['An id that a label or description points to is there twice.', 'Give one of the two elements another id.'],
	'link-in-text-block': ['A link in running text differs from the text by its colour alone.', 'Underline the link.'],
	'target-size': ['A link or button is too small, or too near another, to be hit with a finger.', 'Make it at least 24 by 24 pixels, or give it room.'],
	'scrollable-region-focusable': ['A part that scrolls cannot be reached with the keyboard.', 'Give it tabindex="0", a role and a name.'],
	region: ['Some content lies outside the landmarks of the page.', 'Put it inside header, nav, main or footer.'],
	'skip-link': ['A skip link leads nowhere.', 'Point it at an id that is on the page.'],
	list: ['A list holds something that is not a list item.', 'Put only li elements straight inside ul and ol.'],
	listitem: ['A list item lies outside a list.', 'Put the li element inside ul or ol.'],
	'landmark-unique': ['Two landmarks of one kind have the same name.', 'Give each nav or region a name of its own with aria-label.'],
	'meta-viewport': ['The page keeps readers from zooming.', 'Take user-scalable and maximum-scale out of the viewport.'],
	'empty-table-header': ['A table header cell is empty.', 'Say in the header cell what its column or row holds.'],
};

export function noticedFromAxe(hit: AxeHit, mode: string): Noticed {
	const [message, hint] = hit.undecided ? undecided(hit) : hit.contrast ? contrast(hit) : (plain[hit.rule] ?? [sentence(hit.help), sentence(hit.advice)]);
	return {
		rule: `axe/${hit.rule}`,
		severity: hit.undecided ? 'warning' : 'error',
		message,
		hint,
		target: hit.target,
		...(hit.path !== undefined && { path: hit.path }),
		mode,
	};
}

function contrast({ contrast, text }: AxeHit): readonly [string, string] {
	const words = text ? ` "${text}"` : '';
	return [
		`The text${words} stands out too little from its background: ${contrast!.contrastRatio}:1, where ${contrast!.expectedContrastRatio} is needed.`,
		'Make the text darker or the background lighter (in dark colours the other way round).',
	];
}

const undecided = (hit: AxeHit): readonly [string, string] => [
	hit.rule === 'color-contrast'
		? `Nobody could work out whether the text "${hit.text}" stands out enough: ${lower(hit.advice)}`
		: `axe could not decide: ${lower(sentence(hit.help))}`,
	hit.rule === 'color-contrast' ? 'Put the text on one plain colour, or look at it yourself.' : `Look at it yourself. ${sentence(hit.advice)}`,
];

const lower = (text: string) => sentence(text).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
const sentence = (text: string) => (!text || /[.!?]$/.test(text) ? text : `${text}.`);
