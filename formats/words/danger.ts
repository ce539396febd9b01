/** Words that suggest that whoever looks for them may be in danger, by language: the ways to get help come before the results. */

const split = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '));

/** First letters → what Welsh makes of them after some words: soft, nasal and aspirate mutation. */
const mutations: readonly [from: string, to: readonly string[]][] = [
	['ll', ['l']],
	['rh', ['r']],
	// Letters that are written with two signs and stay.
	...['ch', 'dd', 'ff', 'ph', 'th'].map((letter): [string, string[]] => [letter, []]),
	['p', ['b', 'mh', 'ph']],
	['t', ['d', 'nh', 'th']],
	['c', ['g', 'ngh', 'ch']],
	['b', ['f', 'm']],
	['d', ['dd', 'n']],
	['g', ['', 'ng']],
	['m', ['f']],
	...['a', 'e', 'i', 'o', 'u', 'w', 'y'].map((vowel): [string, string[]] => [vowel, [`h${vowel}`]]),
];

/** Single words in lower case, without accents: that is how they are compared. */
const byLanguage: Readonly<Record<string, readonly string[]>> = {
	en: split([
		'999 112 101 police ambulance emergency sos help helpline helplines urgent danger dangerous unsafe scared scare scares afraid frightened',
		'frightens frightening terrified fear threat threaten threats threatens threatened threatening hit hits hitting hurt hurts hurting beat beats',
		'beaten punch punched kick kicked slap slapped choke choked choking strangle strangled strangulation kill killed knife weapon rape raped',
		'attack attacked abused bleeding suicide suicidal stalking stalked escape leave leaving refuge refuges shelter homeless',
	]),
	cy: split([
		'heddlu ambiwlans argyfwng cymorth brys perygl peryglus anniogel ofn ofnus ofni dychryn dychrynllyd bygwth bygythiad bygythiadau bygythiodd',
		'taro tarodd trawodd brifo brifodd anafu anafodd curo curodd dyrnu dyrnodd cicio ciciodd slapio slapiodd tagu tagodd mygu lladd lladdodd cyllell',
		'arf treisio treisiodd ymosod ymosodiad ymosododd gwaedu hunanladdiad niweidio stelcian dianc gadael lloches llochesi noddfa digartref',
	]).flatMap(mutated),
};

/** English, which every reader may type, and the language of the publication (BCP 47) where its words are listed. */
export const dangerWords = (language: string): string[] => [...new Set([...byLanguage.en!, ...(byLanguage[language.split('-')[0]!.toLowerCase()] ?? [])])];

/** `perygl` → `perygl`, `berygl`, `mherygl`, `pherygl`. */
function mutated(word: string): string[] {
	const [from = '', to = []] = mutations.find(([letters]) => word.startsWith(letters)) ?? [];
	return [word, ...to.map((letters) => letters + word.slice(from.length))];
}
