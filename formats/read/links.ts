/** Turns `#id` links into links that know their section, with a finding for each that leads nowhere. */
import type { Heading, RootContent } from 'mdast';
import type { Section } from '../model.ts';
import { walk } from '../walk.ts';
import type { ReadContext } from './context.ts';
import { suggest } from './suggest.ts';

export function resolveLinks(sections: readonly Section[], context: ReadContext): void {
	const targets = new Map<string, string>();
	for (const section of sections) {
		targets.set(section.id, section.id);
		for (const blocks of [section.full, ...Object.values(section.derived).map((derived) => derived.children)])
			for (const heading of headingsIn(blocks)) if (heading.data?.id) targets.set(heading.data.id, section.id);
	}
	for (const section of sections)
		for (const children of [
			section.heading.children,
			section.full,
			...Object.values(section.derived).flatMap((derived) => [derived.title ?? [], derived.children]),
		])
			walk({ type: 'root', children: children as RootContent[] }, 'link', (link) => {
				if (!link.url.startsWith('#')) return;
				const id = decodeURIComponentSafe(link.url.slice(1));
				const target = targets.get(id);
				if (!target)
					context.error(
						'broken-reference',
						link,
						`There is no section or heading “#${id}”.`,
						suggest(id, [...targets.keys()]) || 'Check the id in the heading that this link should lead to.',
					);
				else
					link.data = {
						...link.data,
						section: target,
						...(id !== target && { heading: id }),
					};
			});
}

function headingsIn(blocks: readonly { type: string }[]): Heading[] {
	const found: Heading[] = [];
	walk({ type: 'root', children: blocks as RootContent[] }, 'heading', (heading) => void found.push(heading));
	return found;
}

function decodeURIComponentSafe(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
