/** Turns an edition into warnings of photographs that Word shows on their side: it does not read what the camera says of how it was held. */
import { finding } from '../../findings.ts';
import type { Artifact, Edition, Finding } from '../../model.ts';
import { walkAll } from '../../walk.ts';

export function turnedPictures({ path }: Artifact, edition: Edition): Finding[] {
	const findings: Finding[] = [];
	const told = new Set<string>();
	walkAll(edition.sections, (node) => {
		if (node.type !== 'image' || !node.data?.picture?.turned || told.has(node.url)) return;
		told.add(node.url);
		findings.push(
			finding({
				rule: 'docx/turned',
				severity: 'warning',
				message: `Word shows “${node.url}” on its side: the camera was held on its side and only noted it.`,
				hint: 'Open the picture in an editor, turn it upright, and save it again.',
				edition: edition.id,
				artifact: path,
				file: 'strategy.md',
				at: node,
			}),
		);
	});
	return findings;
}
