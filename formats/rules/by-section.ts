/** Asks a rule of one section after another, and keeps what it found in each for as long as the section stays. */
import { placedNow } from '../findings.ts';
import type { Finding, Publication, Section } from '../model.ts';
import type { Rule } from './rule.ts';

/** `needs`: all of the publication, beside the section, that the answer depends on. */
export function bySection(
	look: (section: Section, publication: Publication) => Finding[],
	needs: (publication: Publication) => unknown = () => '',
): Rule['check'] {
	const known = new WeakMap<Section, { needed: string; found: Finding[] }>();
	return (publication) => {
		const needed = JSON.stringify(needs(publication)) ?? '';
		return publication.sections.flatMap((section) => {
			let remembered = known.get(section);
			if (remembered?.needed !== needed) known.set(section, (remembered = { needed, found: look(section, publication) }));
			if (remembered.found.length > 0) remembered.found = remembered.found.map(placedNow);
			return remembered.found;
		});
	};
}
