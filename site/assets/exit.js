/* "Exit this page": covers the page at once, goes elsewhere in its place, and listens for Shift pressed three times. */
(() => {
	const link = document.getElementById('site-exit');
	if (!link) return;
	const words = link.dataset;
	const live = document.createElement('div');
	live.className = 'visually-hidden';
	live.setAttribute('role', 'status');
	live.setAttribute('aria-live', 'assertive');
	link.after(live);

	let presses = 0;
	let timer = 0;
	let alone = false;
	let leaving = false;

	const leave = () => {
		leaving = true;
		document.documentElement.classList.add('leaving');
		document.title = '\u200e';
		live.textContent = words.exiting;
		window.location.replace(link.href);
	};

	const reset = () => {
		window.clearTimeout(timer);
		presses = 0;
	};

	link.addEventListener('click', (event) => {
		event.preventDefault();
		leave();
	});

	/* A Shift that is held for another key (Shift and Tab) does not count and is not announced. */
	document.addEventListener('keydown', (event) => {
		alone = event.key === 'Shift';
		if (!alone) reset();
	});

	document.addEventListener('keyup', (event) => {
		if (event.key !== 'Shift' || !alone) return;
		alone = false;
		presses += 1;
		if (presses === 3) {
			reset();
			leave();
			return;
		}
		live.textContent = presses === 1 ? words.twoMore : words.oneMore;
		if (presses > 1) return;
		timer = window.setTimeout(() => {
			reset();
			live.textContent = words.timedOut;
		}, 5000);
	});

	/* The Back button may bring the page back from the browser's memory, covered as it was left: leave again. */
	window.addEventListener('pageshow', (event) => {
		if (event.persisted && leaving) leave();
	});
})();
