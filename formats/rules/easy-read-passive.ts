/** Easy read statements → findings where a sentence does not begin with who does something. */
import { statementRule } from './statement-rule.ts';

const irregular =
	'beaten|begun|bitten|blamed|bought|brought|built|caught|chosen|cut|done|drawn|driven|drunk|eaten|fed|found|forgiven|forgotten|fought|given|held|heard|hidden|hit|hurt|kept|known|laid|led|left|lent|lost|made|meant|met|paid|put|read|rung|run|said|seen|sent|sold|shot|shown|shut|spent|spoken|stolen|struck|sung|sworn|taken|taught|thrown|told|thought|understood|won|worn|written|overseen|overheard|undertaken';
/** What reads as a participle and says how somebody or something is. */
const states =
	'abused|addicted|advanced|afraid|aged|allowed|ashamed|based|bored|born|broken|called|closed|committed|complicated|concerned|confused|connected|covered|crowded|depressed|detailed|disabled|disappointed|divorced|engaged|excited|experienced|finished|frightened|gone|hundred|hurried|hurt|indeed|injured|interested|involved|learning|limited|located|lost|loved|married|mixed|named|need|needed|opposed|pleased|prepared|qualified|related|relaxed|retired|scared|separated|settled|shared|shocked|shut|signed|stressed|supposed|surprised|tired|trained|trapped|unemployed|upset|used|wanted|widowed|worried';
const passive = new RegExp(
	`\\b(?:is|are|was|were|be|been|being|am|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|[a-z]+['’](?:re|s))((?: (?:not|never|also|often|always|only|now|then|still|already|sometimes|usually|just|all|[a-z]{3,}ly))*) (\\p{L}+ed|${irregular})\\b(?! [’'])( by\\b)?`,
	'giu',
);
const adjective = new RegExp(`^(?:${states})$`, 'i');
/** When something was made says how old it is; nobody asks who did it. */
const origin = /^ (?:in|of|before|after|from) (?:\d{4}|wood|stone|glass|metal|paper)\b/i;

export const easyReadPassive = statementRule({
	rule: 'easy-read-passive',
	what: 'An easy read sentence says who does something.',
	source: 'Inclusion Europe, Information for all, 2009: active rather than passive language.',
	examples: { in: 'easy-read', wrong: 'A letter will be sent to you.', right: 'We will send a letter to you. '.trim() },
	look: ({ text }) =>
		[...text.matchAll(passive)]
			.filter(([found, , participle = '', by]) => {
				if (/^(?:it|that|there|what|who)['’]s\b/i.test(found) && !by) return false;
				if (by) return true;
				const rest = text.slice(text.indexOf(found) + found.length);
				return !adjective.test(participle) && !/eed$/i.test(participle) && !(/^(?:built|made|founded)$/i.test(participle) && origin.test(rest));
			})
			.map(([found]) => ({
				message: `“${found}” does not say first who does it.`,
				hint: 'Begin with the person: “We will send a letter”, not “A letter will be sent”.',
			})),
});
