/** Every page draws something that can be seen, beside its header and footer. */
import type { Page, Sequence, TextRun } from '../reading.ts';
import type { Rule } from '../subject.ts';

export const blankPages: Rule = {
	what: 'Every page has ink beside its header and footer.',
	clause: 'own rule',
	check: ({ reading, edition }) =>
		reading.pages
			.filter((page) => !hasInk(page))
			.map((page) => ({
				page: page.index,
				// A stranger may mean a page to be blank; we never do.
				severity: edition ? 'error' : 'warning',
				message: page.runs.some((run) => !furniture(run.sequence) && run.text.trim())
					? 'The page has text that draws nothing: it looks blank.'
					: 'The page is blank.',
				hint: 'Look at the page: a font without outlines, or content that was lost, leaves it blank.',
			})),
};

const hasInk = (page: Page): boolean =>
	page.annotations.some(({ hidden, drawn }) => !hidden && drawn.some(({ runs, paints }) => runs.length + paints.length > 0)) ||
	page.runs.some((run) => !furniture(run.sequence) && drawsInk(run)) ||
	page.paints.some((paint) => !paint.white && !furniture(paint.sequence));

/** Header, footer, page number. */
function furniture(sequence: Sequence | undefined): boolean {
	for (let at = sequence; at; at = at.parent) if (at.tag === 'Artifact' && (at.artifactType === 'Pagination' || at.artifactSubtype)) return true;
	return false;
}

/** A glyph that cannot be looked at is taken to draw. */
const drawsInk = ({ font, codes, invisible }: TextRun): boolean =>
	!invisible &&
	codes.some((code) => {
		const gid = font.glyphOf(code);
		return gid === undefined ? font.textOf(code)?.trim() !== '' : (font.program?.inked(gid) ?? true);
	});
