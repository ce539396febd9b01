/** The summary, the full text and easy read → findings where words shut people out or make them smaller. */
import { finding } from '../findings.ts';
import { proseOf } from '../language/prose.ts';
import { easyReadOf } from '../language/statements.ts';
import { withoutQuotations } from '../language/text.ts';
import { searchFor, type WordList } from '../language/word-list.ts';
import { bySection } from './by-section.ts';
import type { Rule } from './rule.ts';

const list: WordList = [
	['suffer(?:s|ed|ing)? from(?= (?!cold|frost))', 'has, lives with, has experienced'],
	['(?:victims? of|stricken with|afflicted (?:by|with)) (?:dementia|autism|stroke|cancer|aids|polio|a disability|disability|mental illness)', 'has'],
	[
		'(?:the )?(?:most )?vulnerable (?:people|adults|children|groups|persons|individuals|residents|women|men)(?! (?:to|because|who may|at risk|through|when|under|by reason|due))',
		'say who, and what puts them at risk: “people at risk of …”',
	],
	['(?:confined to a|in a|bound to a) wheelchair-?bound|wheelchair[- ]bound|confined to (?:a|his|her|their) wheelchairs?', 'uses a wheelchair'],
	['handicapped|crippled?|invalids?(?= (?:people|person|carriage))|retarded|spastic', 'disabled'],
	['the (?:mentally ill|insane)|mental(?:ly ill)? patients?|lunatics?', 'people with a mental health condition'],
	['mentally handicapped|mentally retarded', 'with a learning disability'],
	['old age pensioners|OAPs|the elderly', 'older people'],
	[
		`the (?:disabled|handicapped|vulnerable|aged|homeless|poor|unemployed|blind|deaf|infirm|poverty-stricken)(?= (?:and|or|in|who|is|are|has|have|can|will|come|need|must|should|do|may|as|to|with)\\b|[.,;:]|$)`,
		'people who are …',
	],
	['deaf and dumb|deaf-mutes?|deaf mutes?', 'Deaf, or Deaf people who use British Sign Language'],
	['able-bodied', 'not disabled'],
	['normal (?:people|children|pupils|adults|families)', 'people who are not disabled'],
	['special needs(?! teacher)', 'additional needs, or say which support'],
	['ethnics|coloured (?:people|person|man|woman|families)|non-whites?|half-castes?', 'people from minority ethnic groups, or name the group'],
	['man-?made', 'artificial, made by people'],
	['mankind', 'people'],
	['manpower', 'staff'],
	['manning|manned', 'staffing, staffed'],
	['chairman(?!ship)|chairmen', 'chair'],
	['policem[ae]n|firem[ae]n|workm[ae]n|postm[ae]n|spokesm[ae]n|salesm[ae]n', 'police officer, firefighter, worker …'],
	['housewi(?:fe|ves)', 'people who look after the home'],
	['battered (?:wife|wives|women|woman|husbands?)', 'someone who has experienced domestic abuse'],
	['committ?(?:ed|ing|s)? suicide', 'died by suicide'],
	['(?:drug )?addicts?|junkies|alcoholics(?! Anonymous)', 'people who depend on drugs or alcohol'],
	['illegal (?:immigrants?|aliens?)', 'people without leave to stay'],
	['hard[- ]to[- ]reach(?: (?:groups|people|communities))?', 'people we have not reached'],
	['he or she|s/he|his or her|he/she|his/her', 'they, their'],
	['sexual preferences?|transsexuals?|homosexuals|transgenders|transgendered', 'sexual orientation, trans people, gay people'],
	['gypsies and travellers', 'Gypsy, Roma and Traveller people'],
];
const search = searchFor(list);

export const plainInclusive: Rule = {
	what: 'Words about people leave them their dignity and shut nobody out.',
	source:
		'Cabinet Office, Inclusive language: words to use and avoid when writing about disability, 2021; GOV.UK style guide; NHS digital service manual, inclusive content.',
	examples: { in: 'full', wrong: 'He suffers from asthma.', right: 'He has asthma.' },
	check: bySection((section, { source }) =>
		[
			...proseOf(section).flatMap(({ edition, paragraphs, cells, headings }) => [...headings, ...paragraphs, ...cells].map((part) => ({ ...part, edition }))),
			...easyReadOf(section).statements.map(({ node, text }) => ({ node, text, edition: 'easy-read' as const })),
		].flatMap(({ node, text, edition }) =>
			search(withoutQuotations(text)).map(({ found, instead }) =>
				finding({
					rule: 'plain-inclusive',
					severity: 'warning',
					file: source.file,
					at: node,
					edition,
					message: `“${found}” may hurt or shut out the people it is about.`,
					hint: `Perhaps: ${instead}.`,
				}),
			),
		),
	),
};
