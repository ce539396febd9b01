/** Turns numbers as English writes them ("twenty-four", "2 million", "26,149") into numbers. */

const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'];
const small = new Map([...units, 'sixteen', 'seventeen', 'eighteen', 'nineteen'].map((word, value) => [word, value]));
const tens = new Map(['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, index) => [word, (index + 2) * 10]));
const scales = new Map([
	['hundred', 100],
	['thousand', 1000],
	['k', 1000],
	['million', 1e6],
	['m', 1e6],
	['billion', 1e9],
	['bn', 1e9],
]);

const word = [...small.keys(), ...tens.keys()].join('|');
/** Digits with commas between thousands, or with a decimal point. */
export const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const large = 'hundred|thousand|million|billion';
/** "twenty-four", "two hundred and six", "three million". */
export const inWords = `(?:${word})(?:[- ](?:and )?(?:${word}|${large}))*`;
/** Any of the two, with "million" and such behind digits. */
export const anyNumber = `(?:(?:${digits})(?:[ -](?:${large}))?|${inWords})`;

/** Undefined when it is no number. */
export function toNumber(text: string): number | undefined {
	const parts = text
		.toLowerCase()
		.replaceAll(',', '')
		.split(/[\s-]+/)
		.filter((part) => part && part !== 'and');
	let [total, group] = [0, 0];
	for (const part of parts) {
		const value = /^\d/.test(part) ? Number(part) : (small.get(part) ?? tens.get(part));
		const scale = scales.get(part);
		if (value !== undefined && !Number.isNaN(value)) group += value;
		else if (scale === 100) group = (group || 1) * 100;
		else if (scale) [total, group] = [total + (group || 1) * scale, 0];
		else return undefined;
	}
	return parts.length > 0 ? Number((total + group).toPrecision(12)) : undefined;
}
