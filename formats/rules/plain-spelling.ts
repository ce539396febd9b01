/** The summary, the full text and easy read → findings where a word is spelt the American way. */

import { byText } from '../by-text.ts';
import { finding } from '../findings.ts';
import { proseOf } from '../language/prose.ts';
import { easyReadOf } from '../language/statements.ts';
import { justBefore, withoutQuotations, wordsOf } from '../language/text.ts';
import { bySection } from './by-section.ts';
import type { Rule } from './rule.ts';

const or = 'behavi|col|fav|flav|harb|hon|hum|lab|neighb|rum|sav|vap|vig|endeav|arm|cand|od|parl|rig|splend|val';
const ize =
	'organ|recogn|real|author|apolog|character|critic|emphas|final|general|ideal|local|maxim|memor|minim|mobil|modern|normal|optim|popular|priorit|public|revolution|social|special|stabil|standard|summar|symbol|sympath|util|visual|civil|central|categor|capital|custom|hospital|legal|neutral|penal|personal|rational|victim|stigmat|traumat|marginal|radical|scrutin|subsid|anonym|formal|material';
const american: readonly (readonly [RegExp, string])[] = [
	[new RegExp(`^(${or})or((?:s|ed|ing|al|able|hood|hoods|ful|less|ite|ites|er|ers|ally|ably|y)?)$`), '$1our$2'],
	[new RegExp(`^((?:re|dis|mis|de|un)?(?:${ize}))iz(e|es|ed|ing|er|ers|ation|ations|ational)$`), '$1is$2'],
	[/^((?:para|cata|ana)ly)z(e|es|ed|ing|er|ers)$/, '$1s$2'],
	[/^(cent|theat|fib|lit|calib|meag|somb|spect)er(s?)$/, '$1re$2'],
	[
		/^(travel|cancel|label|model|signal|counsel|fuel|total|level|quarrel|dial|jewel|marvel|equal|initial|channel|funnel|tunnel|unravel|pedal|rival)(ed|ing|er|ers|or|ors)$/,
		'$1l$2',
	],
	[/^(enrol|fulfil|instal|skil)l(ment|ments)$/, '$1$2'],
	[/^(def|off|pret)ense(s?)$/, '$1ence$2'],
	[/^(cat|dial|anal|monol)og(s?)$/, '$1ogue$2'],
	[/^(gr)ay(s|er|ish)?$/, '$1ey$2'],
	[/^(program)(s?)$/, '$1me$2'],
	[/^(p)ediatric(s|ian|ians)?$/, '$1aediatric$2'],
	[/^(an|leuk)emi(a|c)$/, '$1aemi$2'],
	[/^(gyn)ecolog(y|ist|ists|ical)$/, '$1aecolog$2'],
	[/^(orthop)edic(s?)$/, '$1aedic$2'],
	[/^mom(s|my)?$/, 'mum$1'],
	[/^(a)luminum$/, '$1luminium'],
	[/^(skept)ic(s|al|ism)?$/, 'sceptic$2'],
	[/^(plow)(s|ed|ing)?$/, 'plough$2'],
	[/^(cozy)$/, 'cosy'],
	[/^(pajamas)$/, 'pyjamas'],
	[/^(mustache)(s?)$/, 'moustache$2'],
	[/^(checkbook)(s?)$/, 'chequebook$2'],
	[/^(math)$/, 'maths'],
	[/^(percent)$/, 'per cent'],
	[/^(sidewalk)(s?)$/, 'pavement$2'],
];

export const plainSpelling: Rule = {
	what: 'Words are spelt as in Britain.',
	source: 'GOV.UK style guide: UK English.',
	examples: { in: 'full', wrong: 'The color of the center is gray.', right: 'The colour of the centre is grey.' },
	check: bySection(
		(section, { meta, source }) =>
			meta.language !== 'en-GB'
				? []
				: [
						...proseOf(section).flatMap(({ edition, paragraphs, cells, headings }) =>
							[...headings, ...paragraphs, ...cells].map((part) => ({ ...part, edition })),
						),
						...easyReadOf(section).statements.map(({ node, text }) => ({ node, text, edition: 'easy-read' as const })),
					].flatMap(({ node, text, edition }) =>
						americanIn(text).map(({ word, british }) =>
							finding({
								rule: 'plain-spelling',
								severity: 'warning',
								file: source.file,
								at: node,
								edition,
								message: `“${word}” is spelt the American way.`,
								hint: `Write “${british}”.`,
							}),
						),
					),
		({ meta }) => meta.language,
	),
};

/** A capital inside a sentence is a name: "the Center for …". What a text says twice is told once. */
const americanIn = byText((text) => {
	const found = wordsOf(withoutQuotations(text)).flatMap(({ word, index }): [string, { word: string; british: string }][] => {
		// A program for a computer is spelt so in Britain too.
		if (/^programs?$/i.test(word) && /\b(?:computer|software|code|app|machine)/i.test(text)) return [];
		const isName = /^\p{Lu}/u.test(word) && index > 0 && !/[.!?]\s+$/.test(justBefore(text, index));
		const british = isName || word.length < 4 ? '' : toBritish(word.toLowerCase());
		return british ? [[word, { word, british }]] : [];
	});
	return [...new Map(found).values()];
});

/** The British spelling of a word that is spelt the American way; empty for other words. */
const toBritish = byText((word): string => {
	const [pattern, instead = ''] = american.find(([candidate]) => candidate.test(word)) ?? [];
	return pattern ? word.replace(pattern, instead) : '';
});
