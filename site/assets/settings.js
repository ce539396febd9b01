/* "Text and colours": reads the settings from the end of the address, shows them, and carries them along with the links. */
(() => {
	const mark = '~s=';
	const root = document.documentElement;
	const larger = ['l', 'x'];
	const split = (hash) => {
		const at = hash.indexOf(mark);
		return at < 0 ? [hash.slice(1)] : [hash.slice(1, at), hash.slice(at + mark.length).replace(/[^a-z]/g, '')];
	};
	const join = (id, codes) => `#${id}${codes ? mark + codes : ''}`;
	let now = split(location.hash)[1] ?? '';
	const paint = () => {
		for (const name of [...root.classList]) if (name.startsWith('set-')) root.classList.remove(name);
		for (const code of now) root.classList.add(`set-${code}`);
	};
	/* At once, so that the page is not drawn in one way and then in another. */
	paint();

	const carry = () => {
		for (const link of document.links) {
			if (link.origin !== location.origin || link.dataset.set !== undefined || link.download || !/(\/|\.html)$/.test(link.pathname)) continue;
			const [id, codes] = split(link.hash);
			if (now || codes) link.hash = join(id, now);
		}
		for (const link of document.querySelectorAll('[data-set]'))
			if (link.dataset.set && now.includes(link.dataset.set)) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
	};
	/* The browser looks for an element with the whole fragment as its id. */
	const goTo = (id) => {
		const place = id && document.getElementById(decodeURIComponent(id));
		if (!place) return;
		place.scrollIntoView();
		if (place.tabIndex < 0) place.tabIndex = -1;
		place.focus({ preventScroll: true });
	};
	const choose = (code) => {
		if (!code) now = '';
		else if (now.includes(code)) now = now.replace(code, '');
		else now = [...now].filter((other) => !(larger.includes(code) && larger.includes(other))).join('') + code;
		history.replaceState(
			history.state,
			'',
			join(split(location.hash)[0], now) === '#' ? location.pathname + location.search : join(split(location.hash)[0], now),
		);
		paint();
		carry();
	};

	/* Links that came later, as results of a search do. */
	document.addEventListener('click', () => now && carry(), true);
	document.addEventListener('DOMContentLoaded', () => {
		carry();
		if (now) goTo(split(location.hash)[0]);
		document.getElementById('site-settings')?.addEventListener('click', (event) => {
			const link = event.target.closest('[data-set]');
			if (!link) return;
			event.preventDefault();
			choose(link.dataset.set);
			/* Larger text moves what is below it: what was pressed stays in view. */
			link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
		});
	});
	addEventListener('hashchange', () => {
		const [id, codes] = split(location.hash);
		if (codes === undefined && now) history.replaceState(history.state, '', join(id, now));
		else now = codes ?? '';
		paint();
		carry();
		if (now) goTo(id);
	});
})();
