/** Headings as addresses that can be read out and typed. */
import { expect, test } from 'vitest';
import { plainSlug } from '../formats/slug.ts';

const slug = (heading: string) => plainSlug(heading, { words: 6, characters: 40 });

test.each([
	['Where to get help', 'where-to-get-help'],
	['Children’s & families’ services', 'childrens-and-families-services'],
	['Größe, Maß und Übersicht', 'grosse-mass-und-ubersicht'],
	['Łódź: pomoc', 'lodz-pomoc'],
	['Ærø, Bjørn, cœur, İstanbul, Þór', 'aero-bjorn-coeur-istanbul-thor'],
	['½ of ﬁve', '1-2-of-five'],
	['⚠️ Take care', 'take-care'],
	['Стратегія', ''],
	['One two three four five six seven', 'one-two-three-four-five-six'],
	['Interdependencies acknowledged internationally', 'interdependencies-acknowledged-internati'],
])('%s is %s', (heading, expected) => expect(slug(heading)).toBe(expected));
