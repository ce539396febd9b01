/** The 71 kinds of fault that the gate is measured by, with the WCAG 2.2 criterion (or the promise of this project) that each breaks. */

export interface Kind {
	/** Criterion number of WCAG 2.2; `print`, `privacy` and `without script` are this project's own. */
	criterion: string;
	/** What is put into the page. */
	fault: string;
}

/** In this order every other one, from the first on, was seeded before any rule was written for it. */
export const kinds = {
	'picture-without-alt': { criterion: '1.1.1', fault: 'a picture without alternative text' },
	'file-name-as-alt': { criterion: '1.1.1', fault: 'a file name as alternative text' },
	'alt-says-nothing': { criterion: '1.1.1', fault: 'alternative text that says only that there is a picture' },
	'picture-link-without-words': { criterion: '2.4.4', fault: 'a link round a picture whose alternative text is empty' },
	'drawing-without-name': { criterion: '1.1.1', fault: 'a drawing that is announced as a picture and has no name' },
	'alt-repeats-words': { criterion: '1.1.1', fault: 'alternative text that repeats the words of the link it stands in' },
	'film-without-captions': { criterion: '1.2.2', fault: 'a film without captions' },
	'subtitles-for-captions': { criterion: '1.2.2', fault: 'a film with subtitles where captions should be' },
	'film-starts-by-itself': { criterion: '2.2.2', fault: 'a film that starts by itself' },
	'sound-without-transcript': { criterion: '1.2.1', fault: 'a recording with no transcript beside it' },
	'film-without-controls': { criterion: '2.1.1', fault: 'a film without controls' },
	'bold-as-heading': { criterion: '1.3.1', fault: 'a bold paragraph in place of a heading' },
	'marks-as-list': { criterion: '1.3.1', fault: 'bullets typed by hand in place of a list' },
	'heading-skips-level': { criterion: '1.3.1', fault: 'a heading that skips a level' },
	'two-main-headings': { criterion: '1.3.1', fault: 'two main headings' },
	'empty-heading': { criterion: '2.4.6', fault: 'a heading without words' },
	'table-without-headers': { criterion: '1.3.1', fault: 'a table of figures without header cells' },
	'cell-names-no-header': { criterion: '1.3.1', fault: 'a cell that names a header which is not there' },
	'field-without-label': { criterion: '4.1.2', fault: 'a form field without a label' },
	'choices-without-question': { criterion: '1.3.1', fault: 'radio buttons whose question is not tied to them' },
	'placeholder-as-label': { criterion: '3.3.2', fault: 'a field named only by words that vanish when one types' },
	'list-of-other-things': { criterion: '1.3.1', fault: 'a list with paragraphs straight inside it' },
	'shown-in-another-order': { criterion: '1.3.2', fault: 'links shown in another order than they are read and reached in' },
	'spaced-letters': { criterion: '1.3.2', fault: 'a word written with spaces between its letters' },
	'orientation-locked': { criterion: '1.3.4', fault: 'a page that turns itself when the phone is held upright' },
	'other-host': { criterion: 'privacy', fault: 'a picture fetched from another host' },
	'link-by-colour-alone': { criterion: '1.4.1', fault: 'a link in a sentence that only its colour tells from the rest' },
	'words-rely-on-colour': { criterion: '1.3.3', fault: 'instructions that rely on colour' },
	'faint-text': { criterion: '1.4.3', fault: 'faint text' },
	'faint-text-in-the-dark': { criterion: '1.4.3', fault: 'text that is faint in dark colours' },
	'text-lost-in-gradient': { criterion: '1.4.3', fault: 'text that gets lost in a gradient' },
	'cut-off-at-twice-the-size': { criterion: '1.4.4', fault: 'words that are cut off when letters are twice as large' },
	'zoom-forbidden': { criterion: '1.4.4', fault: 'a page that cannot be zoomed' },
	'letters-do-not-grow': { criterion: '1.4.4', fault: 'letters sized by the window, so that the reader cannot make them larger' },
	'justified-text': { criterion: '1.4.8', fault: 'justified text' },
	'all-capitals': { criterion: '3.1.5', fault: 'a sentence in capitals' },
	'wider-than-the-phone': { criterion: '1.4.10', fault: 'something wider than 320 pixels' },
	'cut-off-on-the-phone': { criterion: '1.4.10', fault: 'something wider than 320 pixels that is cut off' },
	'faint-border-of-field': { criterion: '1.4.11', fault: 'a field whose border can hardly be seen' },
	'clipped-by-spacing': { criterion: '1.4.12', fault: 'words that are cut off when they are spaced wider' },
	'words-in-tooltip': { criterion: '1.4.13', fault: 'words that show only while the mouse rests on something' },
	'link-out-of-reach': { criterion: '2.1.1', fault: 'a link that the keyboard passes over' },
	'button-out-of-reach': { criterion: '2.1.1', fault: 'something announced as a button that the keyboard does not reach' },
	'keyboard-trap': { criterion: '2.1.2', fault: 'a field that does not let the Tab key out' },
	'tab-order-by-number': { criterion: '2.4.3', fault: 'a number that moves a link to the front of the tab order' },
	'page-reloads-itself': { criterion: '2.2.1', fault: 'a page that reloads by itself' },
	'endless-motion': { criterion: '2.2.2', fault: 'something that moves without end, also for those who asked for less motion' },
	'no-main-part': { criterion: '1.3.1', fault: 'a page without a main part' },
	'skip-link-to-nowhere': { criterion: '2.4.1', fault: 'a skip link that leads nowhere' },
	'no-title': { criterion: '2.4.2', fault: 'a page without a title' },
	'title-of-another-page': { criterion: '2.4.2', fault: 'a page with the title of another page' },
	'vague-link': { criterion: '2.4.4', fault: 'a link that says only "click here"' },
	'address-as-link': { criterion: '2.4.4', fault: 'a long address as the words of a link' },
	'same-words-two-places': { criterion: '2.4.9', fault: 'two links with the same words that lead to different places' },
	'focus-not-visible': { criterion: '2.4.7', fault: 'a link that looks the same with the focus on it' },
	'focus-covered': { criterion: '2.4.11', fault: 'a fixed bar under which the focused link lies' },
	'name-without-the-words': { criterion: '2.5.3', fault: 'a link whose name for screen readers leaves out the words shown' },
	'small-targets': { criterion: '2.5.8', fault: 'small buttons close together' },
	'small-exit': { criterion: '2.5.5', fault: 'a way out of the page less than 44 pixels high' },
	'no-language': { criterion: '3.1.1', fault: 'a page that does not say its language' },
	'unmarked-language': { criterion: '3.1.2', fault: 'a paragraph in another language that is not marked' },
	'wrong-language-code': { criterion: '3.1.2', fault: 'a passage marked with a language that does not exist' },
	'button-without-words': { criterion: '4.1.2', fault: 'a button without words' },
	'unknown-role': { criterion: '4.1.2', fault: 'a role that does not exist' },
	'hidden-but-focusable': { criterion: '4.1.2', fault: 'a link that is hidden from screen readers and yet gets the focus' },
	'second-nav-without-name': { criterion: '1.3.1', fault: 'a second navigation without a name' },
	'id-twice': { criterion: '4.1.2', fault: 'one id on two elements' },
	'broken-html': { criterion: '4.1.2', fault: 'an end tag without its start' },
	'cut-off-on-paper': { criterion: 'print', fault: 'words that are cut off on paper' },
	'no-address-on-paper': { criterion: 'print', fault: 'a link to another site whose address is not on paper' },
	'only-by-script': { criterion: 'without script', fault: 'words that only a script shows' },
} satisfies Record<string, Kind>;

export type KindId = keyof typeof kinds;

export interface Seed {
	/** What stands after the heading of a page, or the page's whole HTML, changed. */
	bad: string | ((html: string) => string);
	/** The same without the fault. */
	good: string | ((html: string) => string);
}
