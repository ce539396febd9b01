/** What the pages of the site say beside the author's words: frame, home, downloads, accessibility, about and credits. */
import type { EditionFormat, EditionId } from '../model.ts';

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** The short name on an edition's tab, and the words in a link that leads out of the reader's own edition. */
export const editionTab: Record<EditionId, { short: string; elsewhere: string }> = {
	full: { short: 'Full strategy', elsewhere: 'in the full strategy' },
	summary: { short: 'Summary', elsewhere: 'in the executive summary' },
	'easy-read': { short: 'Easy read', elsewhere: 'in easy read' },
	bsl: { short: 'BSL', elsewhere: 'in British Sign Language' },
};

export const formatWords: Record<Exclude<EditionFormat, 'html'>, { name: string; what: string }> = {
	pdf: { name: 'as a PDF', what: 'to print, or to read on any device' },
	docx: {
		name: 'as a Word file',
		what: 'to change the letters, the colours or the layout',
	},
	epub: { name: 'as an EPUB', what: 'to read in an e-book reader' },
};

export const frameWords = {
	help: 'Get help',
	search: 'Search',
	skipToContent: 'Skip to the main text',
	skipToExit: 'Skip to “Exit this page”',
	exit: 'Exit this page',
	exitTwoMore: 'Shift pressed. Press Shift 2 more times to leave this page.',
	exitOneMore: 'Press Shift 1 more time to leave this page.',
	exitTimedOut: 'You are still on this page.',
	exiting: 'Leaving this page.',
	editions: 'Editions of this document',
	nearest: (title: string) => `This part is not here. Nearest: ${title}`,
	/** On a tab that is called BSL already. */
	noFilmYet: 'No film yet',
	nearestIndex: 'This part is not here. Go to its first page',
	toContents: (edition: string) => `${edition}: contents`,
	onThisPage: 'On this page',
	toTop: 'Back to the top',
	pager: 'Previous and next page',
	previous: 'Previous',
	next: 'Next',
	footer: 'More pages',
	footerLinks: {
		search: 'Search and index',
		downloads: 'Downloads',
		safety: 'Who can see that you were here',
		accessibility: 'Accessibility',
		about: 'About this site',
		credits: 'Picture credits',
	},
	publishedBy: 'Published by',
	/** Of a page whose heading another page of the edition has too. */
	titleAgain: (title: string, page: number) => `${title} (page ${page})`,
} as const;

/** Codes as they stand in an address, one letter each. */
export const settings = {
	l: 'Larger text',
	x: 'Largest text',
	s: 'More space',
	n: 'Shorter lines',
	p: 'Plain letters',
	c: 'Black on white',
	d: 'White on black',
} as const;

export const settingsWords = {
	title: 'Text and colours',
	back: 'As it was',
	kept: 'Nothing is kept on this device. Your choice stands in the address, and goes with you from page to page.',
} as const;

export const contentWords = {
	footnoteBack: 'Back to the text',
	footnoteBackLabel: (n: number, again: number) => `Back to the text, note ${n}${again > 1 ? `, place ${again}` : ''}`,
	tableLabel: 'Table',
	codeLabel: 'Code',
	done: 'Done:',
	notDone: 'Not done:',
} as const;

export const filmWords = {
	nameAndLength: (title: string, length: string) => `Film: ${title} (${length})`,
	download: 'Download the film',
	captions: 'Download the captions',
	placeholder: 'placeholder',
	captionsTrack: 'English captions',
	chapters: 'Chapters of this film:',
	elsewhere: 'Watch this film on another website',
	words: 'The words of this film',
	readInstead: 'You can read this part:',
	registration: (number: string) => `registration number ${number}`,
	format: { 'video/mp4': 'MP4', 'video/webm': 'WebM' } as Record<string, string>,
} as const;

export const homeWords = {
	help: 'Get help now',
	allHelp: 'All the ways to get help',
	notVerified: 'Not yet verified: nobody has checked these numbers and addresses for this document.',
	hours: 'Open:',
	cannotSpeak: 'If you cannot hear or speak on the phone, you can call these numbers by text with',
	website: 'website',
	choose: 'Choose how to read it',
	search: 'Search every edition, or look in the index',
	lead: (publisher: string) => `A strategy published by ${publisher}.`,
	minutes: (n: number) => `About ${plural(n, 'minute')} to read`,
	pages: (n: number) => plural(n, 'page'),
	pdfPages: (n: number) => `${plural(n, 'page')} as a PDF`,
	statements: (n: number) => `${plural(n, 'picture')} with words`,
	films: (n: number, length: string) => `${plural(n, 'film')}, ${length} in all`,
	placeholders: (n: number) => `No real films yet: ${plural(n, 'placeholder')}`,
	consultationLink: 'About the consultation',
	decisions: 'Decisions',
	publisher: 'Who publishes it',
	phone: 'Phone',
	email: 'Email',
	web: 'Website',
	anotherFormatDefault: 'Tell the people who publish this document what you need. The words can be made larger, put into another language or sent on paper.',
} as const;

export const editionPageWords = {
	start: (title: string) => `Start: ${title}`,
	contents: 'Contents',
	allContents: 'All contents',
	download: 'Take it with you',
	watch: 'Choose a film',
	notYetInBsl: 'There are no films of these parts yet. Each one leads to where you can read it.',
} as const;

export const wholeWords = {
	title: (edition: string) => `${edition}: all on one page`,
	link: 'All on one page, to print or to read through',
} as const;

export const easyWords = {
	title: 'Words and what they mean',
	lead: 'These are the hard words in this document.',
	where: (title: string) => `From: ${title}`,
	link: 'Hard words and what they mean',
} as const;

export const downloadWords = {
	staysHere: 'A file that you download stays on this device. Somebody else who uses it may find the file.',
	safety: 'Who can see that you were here',
	title: 'Downloads',
	lead: 'Every edition as a file that you can keep, print or send.',
	columns: ['File', 'Good for', 'Pages', 'Size'],
	link: (edition: string, format: string) => `${edition} ${format}`,
	noPages: 'no fixed pages',
	films: 'Films in British Sign Language',
	none: 'There are no files to download in this build. Each edition can be read on this site.',
} as const;

export const creditsWords = {
	title: 'Picture credits',
	lead: 'Every picture in this document, who made it, and the licence that lets us use it.',
	columns: ['Name', 'Picture', 'Made by', 'Licence'],
	source: 'source',
	none: 'This document has no pictures.',
} as const;

export const notFoundWords = {
	title: 'We cannot find this page',
	lead: 'The address may be wrong, or the page may have moved.',
	home: 'Go to the first page',
	search: 'Search every edition, or look in the index',
	help: 'Get help',
} as const;

/** In what the script says, `{n}` stands for a number and `{words}` for what the reader typed. */
export const searchWords = {
	title: 'Search and index',
	lead: 'Find a word in every edition of this document.',
	label: 'Word or words to look for',
	button: 'Search',
	where: 'Show results from',
	everywhere: 'All editions',
	noScript: 'Searching needs JavaScript, which is turned off. The contents and the index below lead to everything without it.',
	private: 'What you type is not sent to anyone. The list of pages that you visited shows this page, but not your words.',
	results: 'Results',
	loading: 'Getting ready to search.',
	one: '1 result for “{words}”.',
	many: '{n} results for “{words}”.',
	similar: 'Nothing found for exactly “{words}”.',
	oneSimilar: '1 result for words like it.',
	manySimilar: '{n} results for words like it.',
	helpFirst: 'Ways to get help are shown first.',
	none: 'Nothing found for “{words}”.',
	failed: 'The search could not be loaded. The contents and the index below lead to everything.',
	more: 'Show more results',
	alsoIn: 'Also in',
	under: 'under',
	noneTitle: 'What you can do',
	noneItems: ['Check the spelling, or try a shorter word.', 'Use one word, or other words that mean the same.'],
	noneEverywhere: 'Choose “All editions” above.',
	noneIndex: 'Look in the index of words',
	contents: 'Contents of every edition',
	contentsOf: (edition: string, n: number) => `${edition}: ${plural(n, 'part')}`,
	index: 'Index of words',
	indexLead: 'Each word leads to the parts that say most about it, in each edition.',
	letters: 'Letters of the index',
} as const;

export const movedWords = {
	title: 'This page has moved',
	go: 'Go to the page where it is now',
} as const;

export { aboutWords, accessibilityWords, safetyWords } from './statements.ts';
