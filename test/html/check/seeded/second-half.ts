/** The second half of the seeded faults: written after the rules. */
import type { KindId, Seed } from './kinds.ts';

const same = (html: string) => html;
const inHead = (part: string) => (html: string) => html.replace('<title>', `${part}<title>`);
const after = '<p>What you can do next.</p>';

export const secondHalf = {
	'file-name-as-alt': {
		bad: '<p><img src="../../pictures/square.svg" alt="square.svg" width="64" height="64"></p>',
		good: '<p><img src="../../pictures/square.svg" alt="A blue square" width="64" height="64"></p>',
	},
	'picture-link-without-words': {
		bad: '<p><a href="../help/"><img src="../../pictures/square.svg" alt="" width="64" height="64"></a></p>',
		good: '<p><a href="../help/"><img src="../../pictures/square.svg" alt="Getting help" width="64" height="64"></a></p>',
	},
	'alt-repeats-words': {
		bad: '<p><a class="roomy" href="../help/"><img src="../../pictures/square.svg" alt="Getting help" width="64" height="64"> Getting help</a></p>',
		good: '<p><a class="roomy" href="../help/"><img src="../../pictures/square.svg" alt="" width="64" height="64"> Getting help</a></p>',
	},
	'subtitles-for-captions': {
		bad: '<video src="../../films/a.mp4" preload="none" controls><track kind="subtitles" src="../../films/a.vtt" srclang="en" label="English"></video>',
		good: '<video src="../../films/a.mp4" preload="none" controls><track kind="captions" src="../../films/a.vtt" srclang="en" label="English"></video>',
	},
	'sound-without-transcript': {
		bad: '<figure><audio src="../../films/a.mp4" preload="none" controls></audio><figcaption>A survivor speaks</figcaption></figure>',
		good: '<figure><audio src="../../films/a.mp4" preload="none" controls></audio><figcaption>A survivor speaks: <a href="../help/">transcript</a></figcaption></figure>',
	},
	'bold-as-heading': {
		bad: `<p><strong>If you are in danger</strong></p>${after}`,
		good: `<h2>If you are in danger</h2>${after}`,
	},
	'heading-skips-level': { bad: `<h3>If you are in danger</h3>${after}`, good: `<h2>If you are in danger</h2>${after}` },
	'empty-heading': { bad: `<h2></h2>${after}`, good: `<h2>If you are in danger</h2>${after}` },
	'cell-names-no-header': {
		bad: '<table><tr><th id="y" scope="col">Year</th><th id="c" scope="col">Calls</th></tr><tr><td headers="z">2022</td><td headers="c">310</td></tr></table>',
		good: '<table><tr><th id="y" scope="col">Year</th><th id="c" scope="col">Calls</th></tr><tr><td headers="y">2022</td><td headers="c">310</td></tr></table>',
	},
	'choices-without-question': {
		bad: '<p>Are you safe now?</p><p><label class="roomy"><input type="radio" name="safe" value="y"> Yes</label> <label class="roomy"><input type="radio" name="safe" value="n"> No</label></p>',
		good: '<fieldset><legend>Are you safe now?</legend><label class="roomy"><input type="radio" name="safe" value="y"> Yes</label> <label class="roomy"><input type="radio" name="safe" value="n"> No</label></fieldset>',
	},
	'list-of-other-things': { bad: '<ul><p>Call the helpline</p><li>Tell someone</li></ul>', good: '<ul><li>Call the helpline</li><li>Tell someone</li></ul>' },
	'spaced-letters': { bad: '<p>Read this part: H E L P is near.</p>', good: '<p>Read this part: help is near.</p>' },
	'other-host': {
		bad: '<p><img src="https://www.example.org/a.png" alt="A blue square" width="64" height="64"></p>',
		good: '<p><img src="../../pictures/square.svg" alt="A blue square" width="64" height="64"></p>',
	},
	'words-rely-on-colour': { bad: '<p>The rows shown in red need an answer.</p>', good: '<p>The rows marked “open”, shown with a cross, need an answer.</p>' },
	'faint-text-in-the-dark': { bad: '<p class="faint-dark">Words to read at night.</p>', good: '<p class="clear-dark">Words to read at night.</p>' },
	'cut-off-at-twice-the-size': {
		bad: '<p class="low">Call us, day or night, if you are afraid of someone.</p>',
		good: '<p class="not-low">Call us, day or night, if you are afraid of someone.</p>',
	},
	'letters-do-not-grow': { bad: '<p class="by-window">Call us, day or night.</p>', good: '<p class="by-letters">Call us, day or night.</p>' },
	'all-capitals': { bad: '<p>PLEASE CALL THE POLICE WHENEVER SOMEONE IS HURT.</p>', good: '<p>Please call the police whenever someone is hurt.</p>' },
	'cut-off-on-the-phone': {
		bad: (html) => html.replace('<body>', '<body class="cut">').replace('<p>', '<p class="broad">'),
		good: (html) => html.replace('<body>', '<body class="cut">'),
	},
	'clipped-by-spacing': {
		bad: '<p class="tight">Call us, day or night, if you are afraid.</p>',
		good: '<p class="not-tight">Call us, day or night, if you are afraid.</p>',
	},
	'link-out-of-reach': { bad: '<p>See <a href="../help/" tabindex="-1">getting help</a>.</p>', good: '<p>See <a href="../help/">getting help</a>.</p>' },
	'keyboard-trap': {
		bad: '<p><label for="a">Your name</label> <input class="clear-border holds" name="a" id="a" autocomplete="name"></p><script src="../../assets/hold.js"></script>',
		good: '<p><label for="a">Your name</label> <input class="clear-border" name="a" id="a" autocomplete="name"></p><script src="../../assets/hold.js"></script>',
	},
	'page-reloads-itself': { bad: inHead('<meta http-equiv="refresh" content="60">'), good: same },
	'no-main-part': {
		bad: (html) => html.replace('<main id="content">', '<div id="content">').replace('</main>', '</div>'),
		good: same,
	},
	'no-title': { bad: (html) => html.replace(/<title>.*<\/title>/, ''), good: same },
	'vague-link': { bad: '<p>For help, <a href="../help/">click here</a>.</p>', good: '<p>See <a href="../help/">how to get help</a>.</p>' },
	'same-words-two-places': {
		bad: '<ul><li><a href="../help/">The plan</a></li></ul><p>See <a href="../../">the plan</a>.</p>',
		good: '<ul><li><a href="../help/">The plan</a></li></ul><p>See <a href="../../">all plans</a>.</p>',
	},
	'focus-covered': {
		bad: (html) =>
			html.replace('<footer>', '<footer class="stuck">').replace('<p>', `${after.repeat(40)}<p><a href="../help/">Getting help</a></p>${after.repeat(40)}<p>`),
		good: (html) =>
			html
				.replace('<footer>', '<footer class="unstuck">')
				.replace('<p>', `${after.repeat(40)}<p><a href="../help/">Getting help</a></p>${after.repeat(40)}<p>`),
	},
	'small-targets': {
		bad: '<p class="crowded"><button type="button">a</button><button type="button">b</button><button type="button">c</button></p>',
		good: '<p><button class="roomy" type="button">Show all of it</button></p>',
	},
	'no-language': { bad: (html) => html.replace(' lang="en-GB"', ''), good: same },
	'wrong-language-code': { bad: '<p lang="welsh">Mae help ar gael.</p>', good: '<p lang="cy">Mae help ar gael.</p>' },
	'unknown-role': { bad: '<p role="paragraf">Words.</p>', good: '<p>Words.</p>' },
	'second-nav-without-name': {
		bad: (html) => html.replace('<footer>', '<nav><a href="../help/">Getting help</a></nav><nav><a href="../../">Start page</a></nav><footer>'),
		good: (html) =>
			html.replace(
				'<footer>',
				'<nav aria-label="Help"><a href="../help/">Getting help</a></nav><nav aria-label="Site"><a href="../../">Start page</a></nav><footer>',
			),
	},
	'broken-html': { bad: '<p>Words.</strong></p>', good: '<p><strong>Words</strong>.</p>' },
	'no-address-on-paper': {
		bad: '<p>See <a class="silent-on-paper" href="https://www.example.org/guide/">the guide</a>.</p>',
		good: '<p>See <a href="https://www.example.org/guide/">the guide</a>.</p>',
	},
} satisfies Partial<Record<KindId, Seed>>;

export const secondCss = `
.faint-dark { color: var(--ink) } @media (prefers-color-scheme: dark) { .faint-dark { color: #444 } }
.low { height: 64px; line-height: 1.6; font-size: 1rem; overflow: hidden; max-width: 16rem } .not-low { min-height: 3.2rem; max-width: 16rem }
.by-window { font-size: 2vw } .by-letters { font-size: calc(1rem + 0.5vw) }
.cut { overflow-x: hidden } figure { margin: 0 } audio { max-width: 100% }
.tight { height: 2.4em; line-height: 1.2; width: 20rem; max-width: 100%; overflow: hidden } .not-tight { min-height: 2.4em; line-height: 1.2 }
.stuck { position: fixed; inset: auto 0 0; height: 120px; background: #fff; color: #000 } .unstuck { position: static }
.crowded button { width: 12px; height: 12px; padding: 0; margin: 0; border: 0; font-size: 0.5rem; background: #fff; color: #000 }
@media print { a.silent-on-paper[href^="http"]::after { content: none } }
`;

export const secondFiles = {
	'assets/hold.js':
		'for (const field of document.querySelectorAll(".holds")) field.addEventListener("keydown", (event) => { if (event.key === "Tab") event.preventDefault(); });',
};
