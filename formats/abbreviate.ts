/** Marks each abbreviation in a section with what it stands for; code and links' addresses stay as they are. */
import type { Nodes, Parents } from 'mdast';
import type { Abbreviation, SectionNode } from './model.ts';

export function abbreviator(abbreviations: ReadonlyMap<string, string>): (section: SectionNode) => void {
	if (abbreviations.size === 0) return () => {};
	const names = [...abbreviations.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}#])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
	return (section) => {
		const met = new Set<string>();
		const split = (text: string, position: Nodes['position']): Nodes[] => {
			const parts: Nodes[] = [];
			let from = 0;
			const where = position ? { position } : {};
			for (const match of text.matchAll(pattern)) {
				if (match.index > from) parts.push({ type: 'text', value: text.slice(from, match.index), ...where });
				const abbreviation: Abbreviation = {
					type: 'abbreviation',
					value: match[0],
					expansion: abbreviations.get(match[0]) ?? '',
					first: !met.has(match[0]),
					...where,
				};
				met.add(match[0]);
				parts.push(abbreviation);
				from = match.index + match[0].length;
			}
			if (from < text.length) parts.push({ type: 'text', value: text.slice(from), ...where });
			return parts;
		};
		const walk = (node: Parents): void => {
			node.children = node.children.flatMap((child): Nodes[] => {
				if (child.type === 'text') return split(child.value, child.position);
				if ('children' in child) walk(child);
				return [child];
			}) as never;
		};
		walk(section);
	};
}
