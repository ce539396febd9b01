/** The search: a field, the choice of editions, and the empty places that its script fills; without a script it says where else to look. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { EditionId } from '../../formats/model.ts';
import { homeAddress, relativeLink } from '../../formats/paths.ts';
import { dangerWords, editionTab, searchWords as words } from '../../formats/words.ts';

/** `help` stands hidden until what is typed asks for it, in the language of the publication. */
export function searchForm(editions: readonly EditionId[], address: string, help: Element | undefined, language: string): Element[] {
	const data = {
		dataBase: relativeLink(address, homeAddress),
		dataEditions: JSON.stringify(Object.fromEntries(editions.map((id) => [id, editionTab[id].short]))),
		dataDanger: dangerWords(language).join(' '),
		dataLoading: words.loading,
		dataFailed: words.failed,
		dataOne: words.one,
		dataMany: words.many,
		dataNone: words.none,
		dataSimilar: words.similar,
		dataOneSimilar: words.oneSimilar,
		dataManySimilar: words.manySimilar,
		dataHelpFirst: words.helpFirst,
		dataUnder: words.under,
		dataAlso: words.alsoIn,
	};
	return [
		h('noscript', h('p.notice', words.noScript)),
		h('form.search', { id: 'site-search', role: 'search', autoComplete: 'off', ...data }, [
			h('label', { htmlFor: 'site-search-words' }, words.label),
			h('div.search-line', [
				// Without a name it is not sent, and the checker of spelling of some browsers asks another host.
				h('input', {
					id: 'site-search-words',
					type: 'search',
					autoComplete: 'off',
					autoCapitalize: 'none',
					spellCheck: 'false',
					enterKeyHint: 'search',
					maxLength: 100,
					ariaDescribedBy: 'site-search-private',
				}),
				h('button', { type: 'submit' }, words.button),
			]),
			h('p.quiet', { id: 'site-search-private' }, words.private),
			...(editions.length > 1 ? [choice(editions)] : []),
		]),
		h('p.search-status', { id: 'site-search-status', role: 'status' }),
		...(help ? [h('div', { id: 'site-search-help', hidden: true }, help)] : []),
		h('section', { id: 'site-search-results', hidden: true, ariaLabelledBy: 'site-search-results-title' }, [
			h('h2', { id: 'site-search-results-title' }, words.results),
			h('p', h('button', { id: 'site-search-more', type: 'button', hidden: true }, words.more)),
		]),
		h('section', { id: 'site-search-nothing', hidden: true, ariaLabelledBy: 'site-search-nothing-title' }, [
			h('h2', { id: 'site-search-nothing-title' }, words.noneTitle),
			h('ul', [
				...[...words.noneItems, ...(editions.length > 1 ? [words.noneEverywhere] : [])].map((item) => h('li', item)),
				h('li', h('a', { href: '#site-index' }, words.noneIndex)),
			]),
		]),
	];
}

function choice(editions: readonly EditionId[]): Element {
	const radio = (value: string, label: string, checked: boolean) =>
		h('label', { className: value ? [`edition-${value}`] : undefined }, [h('input', { type: 'radio', name: 'edition', value, checked }), ' ', label]);
	return h('fieldset', [h('legend', words.where), radio('', words.everywhere, true), ...editions.map((id) => radio(id, editionTab[id].short, false))]);
}
