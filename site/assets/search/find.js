/** Turns the index and what a reader typed into results: which sections, in which editions, and the words round each hit. */

/** Too common to choose a page by. */
const common = new Set(
	'a about an and any are as at be because but by can could did do does for from had has have he her him his how i if in into is it its me my no not of on or our she should so some someone that the their them there they this to us was we what when where which who why will with would you your'.split(
		' ',
	),
);

/** Letters and digits with the marks between them that do not end a word: `you're`, `co-operate` is two. */
const wordPattern = /[\p{L}\p{N}]+/gu;

const wordsOf = (text) => text.match(wordPattern) ?? [];

/** The form in which words are compared: small letters, no accents, no plural, British spelling. */
export function stem(word) {
	const plain = word
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/iz(?=e|ing|ation)/, 'is');
	if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
	return plain.length > 3 && /[^sui]s$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** What somebody looks for, without the words that every page has; those too when there is nothing else. */
export function lookedFor(query) {
	const all = wordsOf(query.replace(/['’]/g, ''));
	const telling = all.filter((word) => !common.has(word.toLowerCase()));
	return telling.length > 0 ? telling : all;
}

/**
 * @param MiniSearch the engine
 * @param records see `SearchRecord` in `formats/html/search/records.ts`
 * @returns a function from what was typed, and the edition to look in (none: all), to `{ similar, results }`. A result is a
 *   section: its best hit, and the other editions' hits in `also`. `similar` says that only words like those typed were found.
 */
export function finder(MiniSearch, records) {
	const engine = new MiniSearch({
		fields: ['title', 'headings', 'text'],
		tokenize: wordsOf,
		processTerm: stem,
		extractField: (record, field) => {
			if (field === 'headings') return record.parts.map((part) => part.title ?? '').join(' ');
			if (field === 'text') return record.parts.map((part) => part.text).join(' ');
			return record[field];
		},
	});
	engine.addAll(records.map((record, id) => ({ ...record, id })));

	return (query, edition) => {
		const words = lookedFor(query);
		if (words.length === 0) return { similar: false, results: [] };
		const search = (options) =>
			engine.search(words.join(' '), {
				boost: { title: 4, headings: 2 },
				prefix: (term) => term.length > 3,
				...(edition && { filter: ({ id }) => records[id].edition === edition }),
				...options,
			});
		/* Letters that are wrong, missing or too many; two that changed places count as two. Numbers are meant as they are. */
		const fuzzy = (term) => /^\p{L}{4,}$/u.test(term) && (term.length < 6 ? 1 : 2);
		const exact = search({ combineWith: 'AND' });
		/* Each looser than the one before: a word of three letters may be the beginning of one, then slips, then some of the words. */
		const loose = { combineWith: 'AND', prefix: (term) => term.length > 2 };
		const passes = [
			() => exact,
			() => search(loose),
			() => search({ ...loose, fuzzy }),
			() => search({ combineWith: 'OR' }),
			() => search({ combineWith: 'OR', fuzzy }),
		];
		let hits = [];
		for (const pass of passes) if (hits.length === 0) hits = pass();
		return { similar: exact.length === 0 && hits.length > 0, results: bySection(hits, records) };
	};
}

/** The best hit of each section, best first, with the others below it in the order of the editions. */
function bySection(hits, records) {
	const sections = new Map();
	for (const { id, terms } of hits) {
		const hit = { ...records[id], id, terms: new Set(terms) };
		const best = sections.get(hit.section);
		if (best) best.also.push(hit);
		else sections.set(hit.section, { ...hit, also: [] });
	}
	for (const { also } of sections.values()) also.sort((a, b) => a.id - b.id);
	return [...sections.values()];
}

/** Characters that an excerpt shows, about. */
const excerptLength = 220;

/**
 * The part of a record that says most of what was looked for, and the words round it.
 * @returns `{ part, pieces }`: pieces are `{ text, hit }`, in order.
 */
export function excerpt({ parts, terms }) {
	const scored = parts.map((part) => ({ part, hits: hitsIn(part.text, terms), named: hitsIn(part.title ?? '', terms) }));
	const worth = ({ hits, named }) => new Set([...hits, ...named].map((hit) => hit.term)).size * 100 + named.length * 10 + Math.min(9, hits.length);
	const { part, hits } = scored.reduce((best, one) => (worth(one) > worth(best) ? one : best));
	return { part, pieces: around(part.text, hits) };
}

const hitsIn = (text, terms) =>
	[...text.matchAll(wordPattern)].flatMap((match) => {
		const term = stem(match[0]);
		return terms.has(term) ? [{ term, from: match.index, to: match.index + match[0].length }] : [];
	});

/** The stretch of text with the most different hits, from the start of a sentence where one is near. */
function around(text, hits) {
	const within = (from) => hits.filter((hit) => hit.from >= from && hit.to <= from + excerptLength * 0.8);
	const worth = (from) => new Set(within(from).map((hit) => hit.term)).size * 100 + within(from).length;
	const first = hits.reduce((best, hit) => (best === undefined || worth(hit.from) > worth(best) ? hit.from : best), undefined) ?? 0;
	const from = startNear(text, first);
	const to = endNear(text, from + excerptLength);
	const pieces = [];
	let at = from;
	if (from > 0) pieces.push({ text: '… ', hit: false });
	for (const hit of hits.filter((one) => one.from >= from && one.to <= to)) {
		if (hit.from > at) pieces.push({ text: text.slice(at, hit.from), hit: false });
		pieces.push({ text: text.slice(hit.from, hit.to), hit: true });
		at = hit.to;
	}
	if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
	if (to < text.length) pieces.push({ text: ' …', hit: false });
	return pieces;
}

function startNear(text, place) {
	const before = text.slice(Math.max(0, place - excerptLength / 3), place);
	const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! '));
	if (place <= before.length) return 0;
	if (sentence >= 0) return place - before.length + sentence + 2;
	const space = before.indexOf(' ');
	return place - before.length + (space < 0 ? before.length : space + 1);
}

function endNear(text, place) {
	if (place >= text.length) return text.length;
	const space = text.lastIndexOf(' ', place);
	return space > 0 ? space : place;
}
