/** Words → the facts in them: the same fact in other words has the same key, and another fact another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '../../formats/facts/extract.ts';
import { namesIn } from '../../formats/facts/names.ts';
import { toNumber } from '../../formats/facts/number-words.ts';
import { isSlip } from '../../formats/rules/phone-numbers.ts';

const keys = (text: string) => factsOf(text).map(({ key }) => key);

test.each([
	['1 in 3', 'one in three', '1 out of 3', 'one in every three'],
	['20%', '20 per cent', 'twenty percent', '1 in 5', 'one fifth of them'],
	['half of them', '50%', 'one in two'],
	['26,149', '26149'],
	['two million', '2 million', '2,000,000'],
	['£2m', '£2 million', '2 million pounds', '£2,000,000'],
	['24 July', 'July 24', '24th of July', '24 Jul'],
	['24 hours', 'twenty-four hours', '24-hour', 'one day', '24/7'],
	['12 weeks', 'twelve-week', '84 days'],
	['12 months', 'one year'],
	['9am', '9 a.m.', '09:00', '9.00am'],
	['5.30pm', '17:30'],
	['0808 2000 247', '08082000247', '+44 808 2000 247'],
	['https://www.example.org/', 'example.org', 'www.example.org'],
	['180/2023', '0180/2023'],
	['twenty-four', '24'],
	['one hundred and twenty', '120'],
])('%s and its other ways of writing are one fact', (...ways) => {
	const said = ways.map((way) => keys(way).filter((key) => !key.startsWith('year')));
	expect(
		said.every((each) => each.length === 1),
		JSON.stringify(said),
	).toBe(true);
	expect(new Set(said.flat()).size, JSON.stringify(said)).toBe(1);
});

test.each([
	['26,149', '26,194'],
	['1 in 3', '1 in 6'],
	['15%', '51%'],
	['24 July', '25 July'],
	['11 weeks', '12 weeks'],
	['24 hours', '24 weeks'],
	['2.1', '2.10'],
	['0808 2000 247', '0808 2000 274'],
	['180/2023', '181/2023'],
	['9am', '9pm'],
])('%s is not %s', (a, b) => expect(keys(a)).not.toEqual(keys(b)));

test.each([
	['You can help someone in need, one by one.', ['number:1', 'number:1']],
	['From 24 July to 9 October 2023', ['date:07-24', 'date:10-09']],
	['2020 to 2023, and 2023/24', ['year:2020', 'year:2023', 'year:2023', 'year:2024']],
	['We may march in may and often.', []],
	['Section 57 of the 2021 Act', ['number:57', 'year:2021']],
	['in 2 of 2023', ['number:2', 'year:2023']],
	['#1 of v2.0beta', ['number:1']],
	['1️⃣ Call ✅24 of us, 2⃣ wait', ['number:24']],
	['Keys 1️⃣2️⃣ as a number', ['number:1', 'number:2']],
])('%s', (text, expected) => expect(keys(text)).toEqual(expected));

test('a number in digits and in words is the same number', () => {
	const small = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
	const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
	fc.assert(
		fc.property(fc.integer({ min: 20, max: 99 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (rest, hundreds, thousands) => {
			const below = [tens[Math.floor(rest / 10) - 2], small[rest % 10]].filter(Boolean).join('-');
			const words = [thousands && `${small[thousands]} thousand`, hundreds && `${small[hundreds]} hundred and`, below].filter(Boolean).join(' ');
			const value = thousands * 1000 + hundreds * 100 + rest;
			expect(toNumber(words)).toBe(value);
			expect(toNumber(value.toLocaleString('en-GB'))).toBe(value);
		}),
	);
});

test('no text is too strange, facts lie where they say, and none overlap', () => {
	const piece = fc.constantFrom(
		'1',
		'24',
		'%',
		' in ',
		'/',
		'2023',
		'July',
		' ',
		'£',
		'.',
		',',
		'one',
		'-',
		'two',
		'half',
		' of ',
		'm',
		'am',
		'0808 2000 247',
		'https://',
		'a.uk',
		'(',
		'\u00a0',
		'é',
		'🐈',
	);
	fc.assert(
		fc.property(
			fc.array(piece, { maxLength: 24 }).map((parts) => parts.join('')),
			(text) => {
				let end = 0;
				for (const fact of factsOf(text)) {
					expect(text.slice(fact.index).trimStart().startsWith(fact.text)).toBe(true);
					if (fact.kind !== 'year') expect(fact.index).toBeGreaterThanOrEqual(end);
					end = Math.max(end, fact.index + fact.text.length);
				}
				namesIn(text);
			},
		),
	);
});

test.each([
	['It is led by Kent Fire and Rescue Service, the NHS and others.', ['Kent Fire and Rescue Service', 'NHS']],
	['The Medway Council Cabinet agreed. On Monday 24 July we met.', ['Medway Council Cabinet']],
	["You can call the Men's Advice Line.", ["Men's Advice Line"]],
	['People in Kent.', ['Kent']],
])('%s', (text, expected) => expect(namesIn(text).map((name) => name.text)).toEqual(expected));

test.each([
	['👉 Read this', true],
	['✅Read this', true],
	['1️⃣ Read this', true],
	['👨‍👩‍👧 👍🏽 Read this', true],
	['We 🙂 like Read', false],
	['In 2 + Read', false],
])('a capital may begin a sentence after an emoji: %s', (text, first) => expect(namesIn(text).find(({ text: name }) => name === 'Read')?.first).toBe(first));

const phone = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 11 }).map((digits) => digits.join(''));

test('any one slip of a phone number is seen, from both sides, and the number itself is none', () => {
	fc.assert(
		fc.property(phone, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, where, by) => {
			const at = where % number.length;
			const changed = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
			const exchanged = at > 0 ? number.slice(0, at - 1) + number[at] + number[at - 1] + number.slice(at + 1) : changed;
			expect(isSlip(number, number)).toBe(false);
			for (const slip of [changed, ...(exchanged === number ? [] : [exchanged])]) {
				expect(isSlip(number, slip)).toBe(true);
				expect(isSlip(slip, number)).toBe(true);
			}
			if (number.length > 7) expect(isSlip(number.slice(0, at) + number.slice(at + 1), number)).toBe(true);
		}),
	);
});
