/** The longer statements of the site: how accessible it is and how it was checked, and how this document was made. */

/** It promises nothing that it cannot keep: no page can hide a visit from everyone. */
export const safetyWords = {
	title: 'Who can see that you were here',
	lead: 'No website can hide your visit completely. This page says what can be seen, and what helps a little. You know your situation best: if something here does not feel safe, do not do it.',
	sections: [
		{
			title: 'What other people may see',
			items: [
				'Your browser keeps a list of the pages you visit. Someone who uses the same device can read it.',
				'Files that you download stay on the device until somebody deletes them.',
				'Someone who knows your passwords may see what you do on your other devices too.',
				'Software on the device may watch everything that you do. You may not be able to tell.',
				'Whoever runs the internet connection (at home, at work, at school) may see which websites you visit.',
				'Phone numbers that you call may be on the phone, and on the bill.',
			],
		},
		{
			title: 'What may help',
			items: [
				'Use a device that the person who worries you cannot reach: at a library, at work, or a friend’s.',
				'Use a private window (its name may be “Incognito” or “InPrivate”). It keeps no list of pages. It does not hide you from software that watches the device, or from whoever runs the connection.',
				'Think before you delete your whole history. An empty history can be noticed. You can delete single pages from it in most browsers.',
				'If you download a file, delete it afterwards, from the folder and from the bin.',
				'If you think that your phone or computer is being watched, use another one to look for help. Changing things on the watched one may be noticed.',
			],
		},
		{
			title: 'What this site does, and what it does not',
			items: [
				'It sets no cookies, keeps nothing on your device, and does not count its visitors.',
				'It asks no other website for anything, so no other company learns from it that you were here. Whoever runs the computer that this site lies on may keep records of requests; we do not know of those.',
				'“Exit this page” covers the page at once and opens another website in its place, so that the Back button does not show the page you were on. Pressing Shift 3 times does the same.',
				'It does not remove this site from your history. It cannot hide the page from someone who has already seen it.',
			],
		},
	],
} as const;

export const accessibilityWords = {
	title: 'Accessibility',
	lead: 'We want everyone to be able to use this document. This page says what we did, how it was checked, and what has not been checked.',
	sections: [
		{
			title: 'What you should be able to do',
			items: [
				'Read the document in plain sentences, in easy read with pictures, or watch it in British Sign Language.',
				'Make the words up to 4 times larger without losing anything or scrolling sideways.',
				'Use only a keyboard, a screen reader, a switch or your voice.',
				'Read it in light or dark colours, or in the colours that you set on your own device.',
				'Choose larger letters, more space, shorter lines, plain letters or other colours under “Text and colours” at the top of each page.',
				'Search every edition at once, or look a word up in the index.',
				'Listen to easy read, where your device has a voice of its own.',
				'Use it on a small phone, print it, and use it with JavaScript turned off.',
				'Leave quickly with “Exit this page”, or by pressing Shift 3 times.',
			],
		},
		{
			title: 'How it was checked',
			items: [
				'Every page was opened in a real browser (Chromium) and checked by a program (axe-core) against its rules for the Web Content Accessibility Guidelines 2.2, levels A and AA, and for good practice: all of the rules on a wide screen in light colours, the rules about colour again in dark colours, and those about colour, names and size again on a screen 320 pixels wide.',
				'The colours of words and of what lies behind them were chosen for the higher contrast of level AAA: at least 7 to 1.',
				'Every page was visited as it is published: it asks no other website for anything, its pictures load, and its words fit 320 pixels without scrolling sideways.',
				'Every page was tried with letters twice as large, with more space between letters, words and lines, by going through what can have the focus (it is seen, it is not covered, and its order is the order of the page), as it is printed, and without JavaScript.',
				'The code of every page was checked by another program (html-validate), and by rules of our own for headings, links, tables, lists and languages.',
				'Every link inside the site was followed, and every picture was checked to have words or to be marked as decoration.',
				'Every PDF was read again after it was made, by a checker of our own: it is tagged, it has a title and a language, and every word of the edition is in it once and in order.',
				'Every Word and EPUB file was read again too: its headings, its tables and the words for its pictures are there, and no word is lost.',
				'A build that fails one of these checks is not published.',
			],
		},
		{
			title: 'What has not been checked',
			items: [
				'A program finds only some of the barriers that people meet. A successful check is not a claim that the whole site meets the guidelines.',
				'No disabled person has tested this site or these files.',
				'Nobody has read them through with a screen reader, a magnifier, a switch or voice control.',
				'The check of every build does not cover the colours that you set on your own device, or 400% zoom in other browsers. A real Tab key was pressed through some pages only.',
				'The other websites that links lead to have not been checked.',
				'The easy read words and pictures have not been tried out with people with learning disabilities.',
				'No deaf person has checked the films. Where a film is a placeholder, it says so.',
			],
		},
	],
	exit: 'What “Exit this page” does and does not do',
	exitItems: [
		'It covers the page at once and goes to another website in its place, so that the Back button does not bring that page back. Back may still lead to a page that you opened before it.',
		'With JavaScript turned off it is an ordinary link: Back brings the page back, and pressing Shift 3 times does nothing.',
		'It does not clear the history of your browser, or the copies that your browser keeps. Somebody who looks at your device may still see which pages you opened.',
		'This site sets no cookies, keeps no record of you and asks no other website for anything while you read.',
	],
	contact: 'Ask for another format, or tell us about a problem',
} as const;

export const aboutWords = {
	title: 'About this site',
	lead: 'The status of this document, what its editions are, and how they were made.',
	demonstration: 'This is a demonstration',
	editions: 'The editions',
	editionsLead: 'One text is the source of every edition. Each edition says the same things in its own way.',
	how: 'How it was made',
	howItems: [
		'The authors write one text. The words for the summary and for easy read, and the films, stand beside the part of the text that they come from.',
		'A program called Fourfold turns that text into these pages and into the files on the downloads page.',
		'For each part the authors record which text the summary, the easy read words or the film was last checked against.',
		'When the text changes after that, the program says which edition has to be looked at again.',
		'The same text always gives exactly the same pages and files.',
	],
	figures: 'This document in figures',
	columns: ['Edition', 'Parts', 'Words', 'Pictures', 'Films'],
	privacy: 'Privacy',
	privacyItems: [
		'This site sets no cookies, stores nothing on your device and does not count its visitors.',
		'While you read, it asks no other website for anything.',
	],
} as const;
