/** The first half of the seeded faults: committed before any rule was written for them. */
import type { KindId, Seed } from './kinds.ts';

const same = (html: string) => html;
const long = 'Words that go on for a while, so that they need a second line. '.repeat(4);

export const firstHalf = {
	'picture-without-alt': {
		bad: '<p><img src="../../pictures/square.svg" width="64" height="64"></p>',
		good: '<p><img src="../../pictures/square.svg" alt="A blue square" width="64" height="64"></p>',
	},
	'alt-says-nothing': {
		bad: '<p><img src="../../pictures/square.svg" alt="Image" width="64" height="64"></p>',
		good: '<p><img src="../../pictures/square.svg" alt="A blue square" width="64" height="64"></p>',
	},
	'drawing-without-name': {
		bad: '<p><svg role="img" viewBox="0 0 8 8" width="64" height="64"><path d="M0 0h8v8z"></path></svg></p>',
		good: '<p><svg role="img" aria-label="A triangle" viewBox="0 0 8 8" width="64" height="64"><path d="M0 0h8v8z"></path></svg></p>',
	},
	'film-without-captions': {
		bad: '<video src="../../films/a.mp4" preload="none" controls></video>',
		good: '<video src="../../films/a.mp4" preload="none" controls><track kind="captions" src="../../films/a.vtt" srclang="en" label="English"></video>',
	},
	'film-starts-by-itself': {
		bad: '<video src="../../films/a.mp4" autoplay preload="none" controls><track kind="captions" src="../../films/a.vtt" srclang="en" label="English"></video>',
		good: '<video src="../../films/a.mp4" preload="none" controls><track kind="captions" src="../../films/a.vtt" srclang="en" label="English"></video>',
	},
	'film-without-controls': {
		bad: '<video src="../../films/a.mp4" preload="none"><track kind="captions" src="../../films/a.vtt" srclang="en" label="English"></video>',
		good: '<video src="../../films/a.mp4" preload="none" controls><track kind="captions" src="../../films/a.vtt" srclang="en" label="English"></video>',
	},
	'marks-as-list': {
		bad: '<p>• Call the helpline<br>• Tell someone you trust<br>• Keep a bag ready</p>',
		good: '<ul><li>Call the helpline</li><li>Tell someone you trust</li><li>Keep a bag ready</li></ul>',
	},
	'two-main-headings': {
		bad: '<h1>Another main heading</h1><p>Words.</p>',
		good: '<h2>Another main heading</h2><p>Words.</p>',
	},
	'table-without-headers': {
		bad: '<table><tbody><tr><td>Year</td><td>Calls</td></tr><tr><td>2022</td><td>310</td></tr><tr><td>2023</td><td>325</td></tr></tbody></table>',
		good: '<table><thead><tr><th scope="col">Year</th><th scope="col">Calls</th></tr></thead><tbody><tr><td>2022</td><td>310</td></tr><tr><td>2023</td><td>325</td></tr></tbody></table>',
	},
	'field-without-label': {
		bad: '<p>Your name <input name="a" autocomplete="name"></p>',
		good: '<p><label for="a">Your name</label> <input name="a" id="a" autocomplete="name"></p>',
	},
	'placeholder-as-label': {
		bad: '<p><input name="a" autocomplete="name" placeholder="Your name"></p>',
		good: '<p><label for="a">Your name</label> <input name="a" id="a" autocomplete="name"></p>',
	},
	'shown-in-another-order': {
		bad: '<p class="other-order"><a href="../help/">Getting help</a> <a href="../../">Start page</a> <a href="../help/#content">Who to call</a></p>',
		good: '<p class="this-order"><a href="../help/">Getting help</a> <a href="../../">Start page</a> <a href="../help/#content">Who to call</a></p>',
	},
	'orientation-locked': {
		bad: (html) => html.replace('</head>', '<link rel="stylesheet" href="../../assets/turned.css"></head>'),
		good: (html) => html.replace('</head>', '<link rel="stylesheet" href="../../assets/unturned.css"></head>'),
	},
	'link-by-colour-alone': {
		bad: '<p>Words before it <a class="no-line" href="../help/">getting help</a> and words after it.</p>',
		good: '<p>Words before it <a href="../help/">getting help</a> and words after it.</p>',
	},
	'faint-text': {
		bad: '<p class="faint">Words that can hardly be read.</p>',
		good: '<p>Words that can be read.</p>',
	},
	'text-lost-in-gradient': {
		bad: '<p class="lost">Words</p>',
		good: '<p class="not-lost">Words</p>',
	},
	'zoom-forbidden': {
		bad: (html) => html.replace('content="width=device-width"', 'content="width=device-width, user-scalable=no"'),
		good: same,
	},
	'justified-text': {
		bad: `<p class="justified">${long}</p>`,
		good: `<p>${long}</p>`,
	},
	'wider-than-the-phone': {
		bad: '<p class="broad">Words</p>',
		good: '<p>Words</p>',
	},
	'faint-border-of-field': {
		bad: '<p><label for="a">Your name</label> <input class="faint-border" name="a" id="a" autocomplete="name"></p>',
		good: '<p><label for="a">Your name</label> <input class="clear-border" name="a" id="a" autocomplete="name"></p>',
	},
	'words-in-tooltip': {
		bad: '<p>See <a href="../help/" title="Only if you are safe where you are">getting help</a>.</p>',
		good: '<p>See <a href="../help/">getting help</a>, only if you are safe where you are.</p>',
	},
	'button-out-of-reach': {
		bad: '<p><span class="roomy" role="button">Show all of it</span></p>',
		good: '<p><button class="roomy" type="button">Show all of it</button></p>',
	},
	'tab-order-by-number': {
		bad: '<p>See <a href="../help/" tabindex="3">getting help</a>.</p>',
		good: '<p>See <a href="../help/">getting help</a>.</p>',
	},
	'endless-motion': {
		bad: '<p class="moving">Words</p>',
		good: '<p class="moving-if-wanted">Words</p>',
	},
	'skip-link-to-nowhere': {
		bad: (html) => html.replace('<header>', '<header><a class="roomy" href="#main">Skip to the main text</a> '),
		good: (html) => html.replace('<header>', '<header><a class="roomy" href="#content">Skip to the main text</a> '),
	},
	'title-of-another-page': {
		bad: (html) => html.replace(/<title>.*<\/title>/, '<title>Home</title>'),
		good: same,
	},
	'address-as-link': {
		bad: '<p class="breaks">See <a href="https://www.example.org/guidance/getting-help?edition=full">https://www.example.org/guidance/getting-help?edition=full</a>.</p>',
		good: '<p class="breaks">See <a href="https://www.example.org/guidance/getting-help?edition=full">the guide to getting help</a>.</p>',
	},
	'focus-not-visible': {
		bad: '<p>See <a class="no-outline" href="../help/">getting help</a>.</p>',
		good: '<p>See <a href="../help/">getting help</a>.</p>',
	},
	'name-without-the-words': {
		bad: '<p>See <a href="../help/" aria-label="Support page">getting help</a>.</p>',
		good: '<p>See <a href="../help/" aria-label="Getting help, on this site">getting help</a>.</p>',
	},
	'small-exit': {
		bad: (html) => html.replace('<header>', '<header><a class="exit-small" id="site-exit" href="https://www.example.org/">Exit this page</a> '),
		good: (html) => html.replace('<header>', '<header><a class="exit-large" id="site-exit" href="https://www.example.org/">Exit this page</a> '),
	},
	'unmarked-language': {
		bad: '<p>Mae cam-drin domestig yn fater i bawb, ac mae help ar gael i chi os oes rhywun yn eich brifo.</p>',
		good: '<p lang="cy">Mae cam-drin domestig yn fater i bawb, ac mae help ar gael i chi os oes rhywun yn eich brifo.</p>',
	},
	'button-without-words': {
		bad: '<p><button class="roomy" type="button"></button></p>',
		good: '<p><button class="roomy" type="button">Show all of it</button></p>',
	},
	'hidden-but-focusable': {
		bad: '<p>See <a href="../help/" aria-hidden="true">getting help</a>.</p>',
		good: '<p>See <a href="../help/">getting help</a>.</p>',
	},
	'id-twice': {
		bad: '<h2 id="a">One</h2><p>Words.</p><h2 id="a">Two</h2><p>Words.</p>',
		good: '<h2 id="a">One</h2><p>Words.</p><h2 id="b">Two</h2><p>Words.</p>',
	},
	'cut-off-on-paper': {
		bad: `<p class="low-on-paper">${long}</p>`,
		good: `<p>${long}</p>`,
	},
	'only-by-script': {
		bad: '<p class="later" hidden>What you can do next.</p><script src="../../assets/reveal.js"></script>',
		good: '<p class="later">What you can do next.</p><script src="../../assets/reveal.js"></script>',
	},
} satisfies Partial<Record<KindId, Seed>>;

export const firstCss = `
.other-order { display: flex; flex-direction: row-reverse; gap: 2rem } .this-order { display: flex; gap: 2rem }
.no-line { text-decoration: none }
.faint { color: #999; background: #fff }
.lost { background: linear-gradient(90deg, #000, #fff); color: #888 } .not-lost { background: linear-gradient(90deg, #000, #222); color: #fff }
.breaks { overflow-wrap: anywhere }
.justified { text-align: justify }
.broad { width: 500px }
.faint-border { border: 1px solid #ddd; background: #fff; color: #000; min-height: 44px } .clear-border { border: 1px solid #333; background: #fff; color: #000; min-height: 44px }
.roomy { min-width: 44px; min-height: 44px; display: inline-block }
.moving, .moving-if-wanted { animation: move 2s infinite } @keyframes move { to { transform: translateX(4px) } }
@media (prefers-reduced-motion: reduce) { .moving-if-wanted { animation: none } }
.no-outline:focus { outline: none }
.exit-small { display: inline-block; height: 28px; width: 160px; overflow: visible } .exit-large { display: inline-block; min-height: 44px; width: 160px }
@media print { .low-on-paper { height: 1.5em; overflow: hidden } a[href^="http"]::after { content: " (" attr(href) ")" } }
`;

export const firstFiles = {
	'films/a.mp4': 'not a real film',
	'films/a.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nWelcome.\n',
	'assets/reveal.js': 'for (const part of document.querySelectorAll(".later")) part.hidden = false;',
	'assets/turned.css': '@media (orientation: portrait) { body { transform: rotate(90deg) } }',
	'assets/unturned.css': '@media (orientation: portrait) { body { margin: 0 1rem } }',
};
