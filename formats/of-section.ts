/** Turns a function of a section into the same function that remembers: between two saves nearly every section is the same object. */
import type { Section } from './model.ts';

/** What it says must follow from the section alone. A section of which anything but its place changes is another object. */
export function ofSection<T>(work: (section: Section) => T): (section: Section) => T {
	const known = new WeakMap<Section, { said: T }>();
	return (section) => {
		let remembered = known.get(section);
		if (!remembered) known.set(section, (remembered = { said: work(section) }));
		return remembered.said;
	};
}
