/** The sentences that say in what state a document is, alike in every output, and right whatever its own date. */
import { expect, test } from 'vitest';
import type { Meta } from '../formats/model.ts';
import { consultationSentence, dateRange, duration, statusSentence } from '../formats/words.ts';

const asked = { opens: '2023-07-24', closes: '2023-10-09', weeks: 11 };

test.each<[Pick<Meta, 'status' | 'statusDate'>, string]>([
	[{ status: 'draft' }, 'Draft. It will change.'],
	[{ status: 'draft', statusDate: '2023-11-21' }, 'Draft of 21 November 2023. It will change.'],
	[{ status: 'consultation', statusDate: '2023-11-21' }, 'Consultation draft of 21 November 2023. It may change.'],
	[{ status: 'approved', statusDate: '2023-11-21' }, 'Approved on 21 November 2023.'],
	[{ status: 'published', statusDate: '2023-11-21' }, 'Published on 21 November 2023. It is in force.'],
	[{ status: 'superseded' }, 'Replaced by a newer document.'],
	[{ status: 'superseded', statusDate: '2023-11-21' }, 'Replaced on 21 November 2023 by a newer document.'],
])('%o', (meta, sentence) => expect(statusSentence(meta)).toBe(sentence));

test.each<[Pick<Meta, 'status' | 'date'>, string]>([
	[{ status: 'approved', date: '2023-11-21' }, 'People were asked'],
	[{ status: 'approved' }, 'People were asked'],
	[{ status: 'draft', date: '2023-07-01' }, 'People will be asked'],
	[{ status: 'consultation', date: '2023-08-01' }, 'People are asked'],
	[{ status: 'consultation' }, 'People are asked'],
	[{ status: 'consultation', date: '2023-10-10' }, 'People were asked'],
])('%o: %s for their views', (meta, start) =>
	expect(consultationSentence({ ...meta, consultation: asked })).toBe(`${start} for their views from 24 July to 9 October 2023 (11 weeks).`),
);

test('a year is said once, unless there are two', () => {
	expect(dateRange('2023-12-01', '2024-01-05')).toBe('from 1 December 2023 to 5 January 2024');
	expect(dateRange('2023-07-24', '2023-10-09')).toBe('from 24 July to 9 October 2023');
});

test.each([
	[1, '1 second'],
	[59.7, '1 minute'],
	[75.2, '1 minute 15 seconds'],
	[0, '0 seconds'],
])('%d seconds are said as %s', (seconds, words) => expect(duration(seconds)).toBe(words));
