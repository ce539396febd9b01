/** The style sheet and the files that pages with faults put in on purpose use. */
export const faultCss = `
.bar-above { position: sticky; top: 0; height: 100px; background: #000 } .bar-above a { color: #fff } .keeps-room { scroll-padding-top: 7rem }
.skip-lost, .skip-shown { position: absolute; left: -999px } .skip-shown:focus { left: 0; background: #fff; color: #000 }
.clear-outline:focus { outline: 3px solid transparent } .own-outline:focus { outline: 3px solid #06c }
.second-first { display: grid } .second-first :last-child { order: -1 } .in-two-columns { display: grid; grid-template-columns: 1fr 1fr }
.two-lines { max-width: 20rem; height: 70px; overflow: hidden }
.folds { max-height: 60px; overflow: auto } @media print { .unfolds { max-height: none; overflow: visible } }
.room { min-height: 44px; max-width: 100%; box-sizing: border-box }
.faint-light { color: #999 } .faint { color: #999 } .faint-dark { color: var(--ink) }
@media (prefers-color-scheme: dark) { .faint-light { color: #eee } .faint-dark { color: #444 } }
@media (max-width: 400px) { .faint-narrow { color: #999 } }
.gradient-bad { background: linear-gradient(90deg, #000, #fff); color: #888 }
.gradient-good { background: linear-gradient(90deg, #000, #222); color: #fff }
.wide { width: 500px } .one-line { white-space: nowrap } .cut { overflow-x: hidden }
.narrow { display: none } @media (max-width: 400px) { .narrow { display: inline-block; min-width: 44px; min-height: 44px } }
@media (max-width: 400px) { .near-narrow button { width: 12px; height: 12px; padding: 0; margin: 0; border: 0; font-size: 8px; background: #fff; color: #000 } }
.near-narrow { word-spacing: -1em } @media (min-width: 401px) { .near-narrow { word-spacing: normal } .near-narrow button, .plain button { min-width: 44px; min-height: 44px } }
@media (max-width: 400px) { .scrolls { height: 60px; overflow: auto } }
.piled > * { display: block; width: 200px; height: 30px } .piled button { margin-top: -20px } .piled.apart button { margin-top: 20px }
@media (prefers-color-scheme: dark) { .bare-dark { color: #e5e2da; text-decoration: none } }
.under { position: relative } .over { position: absolute; inset: 0 auto auto 200px; background: #000; color: #fff }
.near button { width: 12px; height: 12px; padding: 0; margin: 0; border: 0; font-size: 8px; background: #fff; color: #000 }
`;
export const faultFiles = {
	'assets/cling.js':
		'for (const field of document.querySelectorAll(".clings")) field.addEventListener("blur", () => field.focus()), field.addEventListener("focusout", () => field.focus());',
	'assets/write.js': 'document.querySelector(".written").innerHTML = "<p>What you can do next.</p>";',
	'pictures/damaged.svg': '<svg xmlns="http://www.w3.org/2000/svg"><rect',
	'assets/idle.js': 'void 0;',
	'assets/cookie.js': 'document.cookie = "seen=1";',
	'assets/storage.js': 'localStorage.setItem("seen", "1"); localStorage.removeItem("seen");',
	'assets/fails.js': 'throw new Error("no such thing");',
	'films/a.mp4': 'not a real film',
	'films/a.vtt': 'WEBVTT\n',
};
