/** Every language that the PDF names is a language tag, and that of the whole is the edition's. */
import { asText, get } from '../read/objects.ts';
import type { Fault, Rule } from '../subject.ts';

/** RFC 3066: letters, then letters or digits, in parts of at most eight. */
const tag = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
const hint = 'Use a tag such as en-GB.';

export const language: Rule = {
	what: 'Each language is a tag such as en-GB; our editions are in the language of their source.',
	clause: 'ISO 14289-1, 7.2',
	check: ({ reading, edition }) => {
		const faults: Fault[] = [];
		const said = asText(get(reading.file?.catalog, 'Lang'));
		if (said !== undefined && !tag.test(said)) faults.push({ message: `The language of the PDF, “${said}”, is not a language tag.`, hint });
		for (const node of reading.structure?.nodes ?? [])
			if (node.lang !== undefined && !tag.test(node.lang))
				faults.push({ node, message: `The language of an element, “${node.lang}”, is not a language tag.`, hint });
		for (const page of reading.pages) {
			const odd = page.sequences.find(({ lang }) => lang !== undefined && !tag.test(lang));
			if (odd) faults.push({ page: page.index, message: `The language of marked content, “${odd.lang}”, is not a language tag.`, hint });
		}
		const wanted = edition?.meta.language;
		if (wanted && said !== undefined && tag.test(said) && said.toLowerCase() !== wanted.toLowerCase())
			faults.push({ message: `The PDF says that it is in “${said}”, and the source is in “${wanted}”.`, hint: 'Build it again from this source.' });
		return faults;
	},
};
