/** Turns an edition into a whole pandoc document: metadata, what the document is, its contents, its sections. */
import type { Edition, PandocFormatId, Picture } from '../../model.ts';
import type { Block, PandocDocument } from './ast.ts';
import { blocks } from './blocks.ts';
import { contents } from './contents.ts';
import { front } from './front.ts';
import { metadata } from './metadata.ts';
import { createState } from './state.ts';

export interface Tree {
	document: PandocDocument;
	/** Pictures that pandoc must find, by the name that the document calls them. */
	files: ReadonlyMap<string, Picture>;
}

/** The headings of a discreet document are not on its first page: a folder may show that page. */
const newPage: Block = { t: 'RawBlock', c: ['openxml', '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'] };

export function toPandoc(edition: Edition, format: PandocFormatId): Tree {
	const state = createState(edition, format);
	const body = edition.sections.flatMap((section): Block[] => blocks(section.children, state));
	const opening = front(edition);
	const document: PandocDocument = {
		'pandoc-api-version': [1, 23, 1],
		// An EPUB has a title page of its own and builds its own contents; in Word both stand before the text.
		meta: {
			...metadata(edition, format),
			...(format === 'epub' && {
				front: { t: 'MetaBlocks' as const, c: opening },
			}),
		},
		blocks: format === 'docx' ? [...opening, ...(edition.meta.discreet ? [newPage] : []), ...contents(state), ...body] : body,
	};
	return { document, files: state.files };
}
