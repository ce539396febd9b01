/* The search page: loads the engine and the index when a reader begins, shows results, and tells screen readers how many. */
const form = document.getElementById('site-search');
const field = document.getElementById('site-search-words');
const status = document.getElementById('site-search-status');
const results = document.getElementById('site-search-results');
const more = document.getElementById('site-search-more');
const nothing = document.getElementById('site-search-nothing');
const help = document.getElementById('site-search-help');
const words = form.dataset;
const danger = new Set(words.danger.split(' '));
const editions = JSON.parse(words.editions);
const base = words.base;

/** Results that are shown at once; the rest on request. */
const atOnce = 10;

let loading;
let failed = 0;
/** Nothing of this is on the page until somebody begins to search. */
const load = () => {
	/* A browser does not ask again for a module that failed once: it gets another name, and who is back on the network can search. */
	const part = (name) => import(failed ? `./${name}.js?${failed}` : `./${name}.js`);
	loading ??= Promise.all([part('find'), part('minisearch'), part('index')]).then(
		([find, engine, index]) => ({ find: find.finder(engine.default, index.default), excerpt: find.excerpt }),
		(error) => {
			failed++;
			loading = undefined;
			throw error;
		},
	);
	return loading;
};

const say = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const element = (name, properties, ...children) => {
	const made = Object.assign(document.createElement(name), properties);
	made.append(...children);
	return made;
};
/* Put on the page with its first entries: an empty list says nothing. */
const list = element('ol', { className: 'hits' });
const chosen = () => new FormData(form).get('edition') ?? '';
const isDanger = (query) =>
	(
		query
			.toLowerCase()
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).some((word) => danger.has(word));

let shown = '';
let latest = 0;

async function search() {
	const query = field.value.trim();
	const edition = chosen();
	const turn = ++latest;
	remember(query, edition);
	const inDanger = isDanger(query);
	if (help) help.hidden = !inDanger;
	if (query === '') return clear();
	const slow = setTimeout(() => (status.textContent = words.loading), 400);
	try {
		const { find, excerpt } = await load();
		if (turn !== latest) return;
		show(query, edition, find(query, edition), excerpt, inDanger);
	} catch {
		if (turn !== latest) return;
		clear();
		status.textContent = words.failed;
	} finally {
		clearTimeout(slow);
	}
}

function clear() {
	shown = '';
	status.textContent = '';
	results.hidden = true;
	nothing.hidden = true;
}

function show(query, edition, { similar, results: found }, excerpt, inDanger) {
	const key = JSON.stringify([query, edition]);
	if (key === shown) return;
	shown = key;
	const isNone = found.length === 0;
	if (help) help.hidden = !inDanger && !isNone;
	results.hidden = isNone;
	nothing.hidden = !isNone;
	const n = found.length;
	const count = say(n === 0 ? words.none : n === 1 ? words.one : words.many, { n, words: query });
	status.textContent = [
		similar ? `${say(words.similar, { words: query })} ${say(n === 1 ? words.oneSimilar : words.manySimilar, { n })}` : count,
		...(help && !help.hidden ? [words.helpFirst] : []),
	].join(' ');
	const items = found.map((result) => resultItem(result, excerpt));
	list.replaceChildren(...items);
	results.querySelector('h2').after(list);
	for (const item of items.slice(atOnce)) item.hidden = true;
	more.hidden = n <= atOnce;
}

function resultItem(result, excerpt) {
	const { part, pieces } = excerpt(result);
	const place = [editionName(result), ...(part.title ? [`${words.under} “${part.title}”`] : [])].join(', ');
	const item = element(
		'li',
		{ className: `edition-${result.edition}` },
		element('h3', {}, element('a', { href: addressOf(result, part) }, result.title)),
		element('p', { className: 'hit-place' }, place),
		element('p', {}, ...pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text))),
	);
	if (result.also.length > 0) {
		const links = result.also.map((hit) =>
			element('li', { className: `edition-${hit.edition}` }, element('a', { href: addressOf(hit, excerpt(hit).part) }, `${editionName(hit)}: ${hit.title}`)),
		);
		item.append(element('p', { className: 'also' }, words.also), element('ul', { className: 'also-list' }, ...links));
	}
	return item;
}

const editionName = ({ edition, note }) => (note ? `${editions[edition]} (${note})` : editions[edition]);
const addressOf = ({ address }, { id }) => base + address + (id ? `#${encodeURIComponent(id)}` : '');

/* What was looked for comes back with the Back button. It lies in the state of this entry of the history, not in its address,
   which stands in the list of pages visited. */
function remember(query, edition) {
	const { q, edition: last } = history.state ?? {};
	if ((q ?? '') !== query || (last ?? '') !== edition) history.replaceState(query ? { q: query, edition } : null, '', location.pathname + location.hash);
}

function recall() {
	const { q, edition } = history.state ?? {};
	if (!q) return;
	field.value = q;
	for (const choice of form.elements.edition ?? []) choice.checked = choice.value === edition;
	search();
}

let timer;
field.addEventListener('focus', () => load().catch(() => {}), { once: true });
field.addEventListener('input', () => {
	clearTimeout(timer);
	/* Long enough that a screen reader is not interrupted at each letter. */
	timer = setTimeout(search, 350);
});
form.addEventListener('change', (event) => {
	if (event.target !== field) search();
});
form.addEventListener('submit', async (event) => {
	event.preventDefault();
	clearTimeout(timer);
	await search();
	/* On a phone this puts the keyboard away; for a screen reader it is the way to the results. */
	const heading = [help, results, nothing].find((part) => part && !part.hidden)?.querySelector('h2');
	if (!heading) return;
	heading.tabIndex = -1;
	heading.focus();
});
more.addEventListener('click', () => {
	const hidden = [...list.children].filter((item) => item.hidden).slice(0, atOnce);
	for (const item of hidden) item.hidden = false;
	hidden[0]?.querySelector('a').focus();
	more.hidden = list.lastElementChild?.hidden !== true;
});
recall();
