/** Faults put in on purpose: each a page with it, the same page without it, and the rule that must tell them apart. */
export interface Fault {
	rule: string;
	bad: string | ((html: string) => string);
	good: string | ((html: string) => string);
	/** Words that the message must hold. */
	says?: string;
	line?: number;
}

const same = (html: string) => html;
const tall = '<p>Words that go on.</p>'.repeat(40);

export const faults: Record<string, Fault> = {
	'faint text in light colours': {
		rule: 'axe/color-contrast',
		bad: '<p class="faint-light">Faint words</p>',
		good: '<p class="plain">Faint words</p>',
		says: 'In light colours at 1280 pixels and light colours at 320 pixels.',
		line: 12,
	},
	'faint text in dark colours': {
		rule: 'axe/color-contrast',
		bad: '<p class="faint-dark">Faint words</p>',
		good: '<p class="plain">Faint words</p>',
		says: 'In dark colours at 1280 pixels.',
		line: 12,
	},
	'faint text at 320 pixels': {
		rule: 'axe/color-contrast',
		bad: '<p class="faint-narrow">Faint words</p>',
		good: '<p class="plain">Faint words</p>',
		says: 'In light colours at 320 pixels.',
		line: 12,
	},
	'the second of two faint texts': {
		rule: 'axe/color-contrast',
		bad: '<p class="plain">One</p><p class="faint-dark">Two words</p>',
		good: '<p class="plain">One</p><p class="plain">Two words</p>',
		line: 14,
	},
	'faint single character': {
		rule: 'axe/color-contrast',
		bad: '<p class="faint">→</p>',
		good: '<p class="plain">→</p>',
	},
	'text lost in a gradient': {
		rule: 'axe/color-contrast',
		bad: '<p class="gradient-bad">Words</p>',
		good: '<p class="gradient-good">Words</p>',
	},
	'a field without a label': {
		rule: 'axe/label',
		bad: '<p><input name="a"></p>',
		good: '<p><label>Name <input name="a"></label></p>',
		says: 'A form field has no label.',
	},
	'a picture without alternative text': {
		rule: 'axe/image-alt',
		bad: '<p><img src="../../pictures/square.svg" width="64" height="64"></p>',
		good: '<p><img src="../../pictures/square.svg" alt="" width="64" height="64"></p>',
		line: 12,
	},
	'a link to no page': {
		rule: 'broken-link',
		bad: '<p>See <a href="../nothing/">getting help</a>.</p>',
		good: '<p>See <a href="../help/">getting help</a>.</p>',
		says: 'full/nothing/index.html',
		line: 12,
	},
	'a link without its slash': {
		rule: 'broken-link',
		bad: '<p>See <a href="../help">getting help</a>.</p>',
		good: '<p>See <a href="../help/">getting help</a>.</p>',
		says: 'ends with "/"',
	},
	'a link that leaves the base': {
		rule: 'broken-link',
		bad: '<p>See <a href="/full/help/">getting help</a>.</p>',
		good: '<p>See <a href="/base/full/help/">getting help</a>.</p>',
		says: 'outside /base/',
	},
	'a link to no heading': {
		rule: 'broken-fragment',
		bad: '<p>See <a href="../help/#where">getting help</a>.</p>',
		good: '<p>See <a href="../help/#content">getting help</a>.</p>',
		says: '"where"',
	},
	'a link that runs a script': {
		rule: 'unsafe-link',
		bad: '<p>See <a href="javascript:alert(1)">getting help</a>.</p>',
		good: '<p>See <a href="tel:08082000247">getting help</a>.</p>',
		says: 'javascript:',
	},
	'a remote picture': {
		rule: 'remote-resource',
		bad: '<p><img src="https://example.org/a.png" alt="A square" width="64" height="64"></p>',
		good: '<p><img src="../../pictures/square.svg" alt="A square" width="64" height="64"></p>',
		says: 'another host',
	},
	'a picture that is not there': {
		rule: 'missing-file',
		bad: '<p><img src="../../pictures/round.svg" alt="A circle" width="64" height="64"></p>',
		good: '<p><img src="../../pictures/square.svg" alt="A square" width="64" height="64"></p>',
		line: 12,
	},
	'a picture that does not load': {
		rule: 'picture-not-loaded',
		bad: '<p><img src="../../pictures/damaged.svg" alt="A square" width="64" height="64" loading="lazy"></p>',
		good: '<p><img src="../../pictures/square.svg" alt="A square" width="64" height="64" loading="lazy"></p>',
		line: 12,
	},
	'a script in the page': {
		rule: 'content-security-policy',
		bad: '<p>Words<script>document.title = "Changed"</script></p>',
		good: '<p>Words<script src="../../assets/idle.js"></script></p>',
		says: 'script-src',
	},
	'a style in the page': {
		rule: 'content-security-policy',
		bad: '<p style="margin: 0">Words</p>',
		good: '<p class="plain">Words</p>',
		says: 'style-src',
	},
	'a cookie': {
		rule: 'stored-on-device',
		bad: '<p>Words<script src="../../assets/cookie.js"></script></p>',
		good: '<p>Words<script src="../../assets/idle.js"></script></p>',
		says: 'a cookie',
	},
	'local storage': {
		rule: 'stored-on-device',
		bad: '<p>Words<script src="../../assets/storage.js"></script></p>',
		good: '<p>Words<script src="../../assets/idle.js"></script></p>',
		says: 'localStorage',
	},
	'a script that fails': {
		rule: 'script-error',
		bad: '<p>Words<script src="../../assets/fails.js"></script></p>',
		good: '<p>Words<script src="../../assets/idle.js"></script></p>',
		says: 'no such thing',
	},
	'something wider than 320 pixels': {
		rule: 'scrolls-sideways',
		bad: '<p class="wide">Words</p>',
		good: '<p class="plain">Words</p>',
		says: '320 pixels',
		line: 12,
	},
	'words that do not wrap': {
		rule: 'scrolls-sideways',
		bad: `<p class="one-line">${'Words that go on. '.repeat(9)}</p>`,
		good: `<p>${'Words that go on. '.repeat(9)}</p>`,
		line: 12,
	},
	'something wider that is cut off': {
		rule: 'scrolls-sideways',
		bad: (html) => html.replace('<body>', '<body class="cut">').replace('<p>', '<p class="wide">'),
		good: (html) => html.replace('<body>', '<body class="cut">'),
	},
	'one id twice': {
		rule: 'duplicate-id',
		bad: '<h2 id="a">One</h2><h2 id="a">Two</h2>',
		good: '<h2 id="a">One</h2><h2 id="b">Two</h2>',
		says: '"a"',
		line: 14,
	},
	'a link without words': {
		rule: 'axe/link-name',
		bad: '<p>See <a href="../help/"></a>.</p>',
		good: '<p>See <a href="../help/">help</a>.</p>',
		line: 12,
	},
	'a button without words that shows at 320 pixels only': {
		rule: 'axe/button-name',
		bad: '<p><button class="narrow"></button></p>',
		good: '<p><button class="narrow">Menu</button></p>',
		says: 'In light colours at 320 pixels.',
	},
	'a heading that skips a level': {
		rule: 'axe/heading-order',
		bad: '<h3>Words</h3>',
		good: '<h2>Words</h2>',
		line: 12,
	},
	'no language': {
		rule: 'axe/html-has-lang',
		bad: (html) => html.replace(' lang="en-GB"', ''),
		good: same,
	},
	'no title': {
		rule: 'axe/document-title',
		bad: (html) => html.replace(/<title>.*<\/title>/, ''),
		good: same,
	},
	'a film without captions': {
		rule: 'film-without-captions',
		bad: '<p><video src="../../films/a.mp4" preload="none" controls></video></p>',
		good: '<p><video src="../../films/a.mp4" preload="none" controls><track kind="captions" src="../../films/a.vtt" srclang="en" label="English"></video></p>',
	},
	'targets too near each other': {
		rule: 'axe/target-size',
		bad: '<p class="near"><button>a</button><button>b</button><button>c</button></p>',
		good: '<p><button>Save this</button></p>',
	},
	'targets too near each other at 320 pixels': {
		rule: 'axe/target-size',
		bad: '<p class="near-narrow"><button>a</button><button>b</button><button>c</button></p>',
		good: '<p class="plain"><button>Save</button></p>',
		says: 'In light colours at 320 pixels.',
	},
	'a part that only the mouse can scroll, at 320 pixels': {
		rule: 'axe/scrollable-region-focusable',
		bad: `<div class="scrolls">${'<p>Words that go on.</p>'.repeat(9)}</div>`,
		good: `<div class="scrolls" tabindex="0" role="group" aria-label="Words">${'<p>Words that go on.</p>'.repeat(9)}</div>`,
		says: 'In light colours at 320 pixels.',
	},
	'a link that looks like the words around it, in dark colours': {
		rule: 'axe/link-in-text-block',
		bad: '<p>Words before it <a class="bare-dark" href="../help/">getting help</a> and words after it.</p>',
		good: '<p>Words before it <a href="../help/">getting help</a> and words after it.</p>',
		says: 'In dark colours at 1280 pixels.',
	},
	'targets that are large but lie one over the other': {
		rule: 'axe/target-size',
		bad: '<p class="piled"><a href="../help/">Getting help</a><button>Print</button></p>',
		good: '<p class="piled apart"><a href="../help/">Getting help</a><button>Print</button></p>',
	},
	'faint text that is folded away': {
		rule: 'axe/color-contrast',
		bad: '<details><summary>More</summary><p class="faint">Faint words</p></details>',
		good: '<details><summary>More</summary><p class="plain">Faint words</p></details>',
	},
	'faint text under something that lies across it': {
		rule: 'axe/color-contrast',
		bad: '<div class="under"><p class="over">Words</p><p class="faint">Faint words</p></div>',
		good: '<div class="under"><p class="over">Words</p><p class="plain">Faint words</p></div>',
	},
	'words outside the landmarks': {
		rule: 'axe/region',
		bad: (html) => html.replace('<footer>', '<p>Lost words</p><footer>'),
		good: same,
	},
	'a link under a bar that stays in view, where the page keeps no room for it': {
		rule: 'focus-covered',
		bad: (html) => html.replace('<header>', '<header class="bar-above">').replace('</main>', `${tall}<p><a href="../help/">Getting help</a></p>${tall}</main>`),
		good: (html) =>
			html
				.replace('<html', '<html class="keeps-room"')
				.replace('<header>', '<header class="bar-above">')
				.replace('</main>', `${tall}<p><a href="../help/">Getting help</a></p>${tall}</main>`),
	},
	'a skip link that does not come into view': {
		rule: 'focus-not-visible',
		bad: (html) => html.replace('<header>', '<header><a class="skip-lost" href="#content">Skip to the main text</a>'),
		good: (html) => html.replace('<header>', '<header><a class="skip-shown" href="#content">Skip to the main text</a>'),
	},
	'an outline that nobody sees, as it has no colour': {
		rule: 'focus-not-visible',
		bad: '<p>See <a class="clear-outline" href="../help/">getting help</a>.</p>',
		good: '<p>See <a class="own-outline" href="../help/">getting help</a>.</p>',
		says: 'getting help',
		line: 12,
	},
	'a grid that shows its second part first': {
		rule: 'shown-in-another-order',
		bad: '<div class="second-first"><p>One</p><p>Two</p></div>',
		good: '<div class="in-two-columns"><p>One</p><p>Two</p><p>Three</p><p>Four</p></div>',
		says: 'Two',
	},
	'the second of two alike that is cut off at twice the size': {
		rule: 'cut-off-at-200',
		bad: '<p class="two-lines">Call us.</p><p class="two-lines">Call us, day or night, if you are afraid of someone at home.</p>',
		good: '<p class="two-lines">Call us.</p><p>Call us, day or night, if you are afraid of someone at home.</p>',
		line: 14,
	},
	'a part that scrolls, on paper': {
		rule: 'cut-off-on-paper',
		bad: `<div class="folds" tabindex="0" role="group" aria-label="Words">${'<p>Words that go on.</p>'.repeat(9)}</div>`,
		good: `<div class="folds unfolds" tabindex="0" role="group" aria-label="Words">${'<p>Words that go on.</p>'.repeat(9)}</div>`,
	},
	'a field that takes the focus back': {
		rule: 'keyboard-trap',
		bad: '<p><label>Your name <input class="room clings" autocomplete="name"></label></p><script src="../../assets/cling.js"></script>',
		good: '<p><label>Your name <input class="room" autocomplete="name"></label></p><script src="../../assets/cling.js"></script>',
	},
	'words that a script writes': {
		rule: 'only-by-script',
		bad: '<div class="written"></div><script src="../../assets/write.js"></script>',
		good: '<form class="written" action="../help/"></form><script src="../../assets/write.js"></script>',
		says: 'What you can do next',
	},
	'HTML that is not valid': {
		rule: 'html/element-permitted-content',
		bad: '<p>Words</p><span><div>More words</div></span>',
		good: '<p>Words</p><div><div>More words</div></div>',
		line: 14,
	},
};
