/** Phone numbers in the text → findings where one is a slip away from a number of the front matter, or is not the one it dials. */
import { blocksIn } from '../facts/blocks.ts';
import { factsOf, phoneKey } from '../facts/extract.ts';
import { finding } from '../findings.ts';
import type { Finding, Publication } from '../model.ts';
import { wordsOf } from '../words-of.ts';
import { bySection } from './by-section.ts';
import type { Rule } from './rule.ts';

export const phoneNumbers: Rule = {
	what: 'A phone number is written as it is in the front matter, and a link dials the number that it shows.',
	source: 'A wrong number can cost a life, or tell a stranger.',
	check: bySection(
		(section, publication) => {
			const known = knownNumbers(publication);
			return blocksIn(section).flatMap(({ block, edition }): Finding[] => {
				const at = { rule: 'phone-numbers', severity: 'error' as const, file: publication.source.file, at: block.node, edition };
				const slips = factsOf(block.text)
					.filter(({ kind }) => kind === 'phone')
					.flatMap(({ text, key }): Finding[] => {
						const number = key.slice('phone:'.length);
						const meant = known.has(number) ? undefined : [...known].find(([digits]) => isSlip(number, digits));
						return meant
							? [
									finding({
										...at,
										message: `“${text}” is almost the number of ${meant[1].name}, ${meant[1].phone}.`,
										hint: 'Correct the digits; if it is another number, add it to “contacts:” with its source.',
									}),
								]
							: [];
					});
				const links = block.links.flatMap((link): Finding[] => {
					const shown = wordsOf(link);
					if (!/^(?:tel|sms):/.test(link.url) || !/^[+\d\s()-]+$/.test(shown) || phoneKey(shown) === phoneKey(link.url)) return [];
					return [
						finding({ ...at, at: link, message: `The link shows ${shown} and dials ${link.url.slice(4)}.`, hint: 'Write the same number in both places.' }),
					];
				});
				return [...slips, ...links];
			});
		},
		(publication) => [...knownNumbers(publication)],
	),
};

function knownNumbers({ meta }: Publication): Map<string, { name: string; phone: string }> {
	const all = [...meta.contacts, { name: 'the people who make other formats', phone: meta.anotherFormat?.phone, sms: undefined }];
	return new Map(
		all.flatMap(({ name, phone, sms }) => [phone, sms].flatMap((number) => (number ? [[phoneKey(number), { name, phone: number }] as const] : []))),
	);
}

/** One digit changed, left out or added, or two neighbours exchanged. Short numbers (999, 101) are too close to one another. */
export function isSlip(a: string, b: string): boolean {
	if (a === b || Math.min(a.length, b.length) < 7 || Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	const rest = (text: string, skip: number) => text.slice(start + skip);
	if (a.length !== b.length) return a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1);
	return rest(a, 1) === rest(b, 1) || (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2));
}
