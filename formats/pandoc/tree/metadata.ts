/** Turns an edition's front matter into pandoc metadata: what catalogues, reading programs and screen readers are told. */
import { outside } from '../../discreet.ts';
import { isRightToLeft } from '../../in-language.ts';
import type { Edition, PandocFormatId } from '../../model.ts';
import { common, documentWords } from '../../words.ts';
import { type MetaValue, metaString } from './ast.ts';
import { editionUuid } from './identity.ts';

export function metadata(edition: Edition, format: PandocFormatId): Record<string, MetaValue> {
	const meta = outside(edition.meta);
	const author = meta.discreet ?? meta.publisher?.name;
	return {
		title: metaString(edition.title),
		lang: metaString(meta.language),
		...(isRightToLeft(meta.language) && { dir: metaString('rtl') }),
		...(author && { author: { t: 'MetaList', c: [metaString(author)] } }),
		...(meta.description && { description: metaString(meta.description) }),
		...(format === 'epub' && epubOnly(edition)),
	};
}

/** Accessibility metadata of EPUB Accessibility 1.1: what a reader can know before opening the book. */
function epubOnly(edition: Edition): Record<string, MetaValue> {
	const meta = outside(edition.meta);
	const { counts } = edition;
	const many = (values: string[]): MetaValue => ({
		t: 'MetaList',
		c: values.map(metaString),
	});
	const visual = counts.pictures > 0 ? ['visual'] : [];
	return {
		...(isRightToLeft(meta.language) && { 'page-progression-direction': metaString('rtl') }),
		identifier: metaString(`urn:uuid:${editionUuid(meta.slug, edition.id)}`),
		...(meta.date && { date: metaString(meta.date) }),
		...(meta.publisher && { publisher: metaString(meta.publisher.name) }),
		...(meta.demonstration && { rights: metaString(meta.demonstration) }),
		'toc-title': metaString(common.contents),
		accessModes: many(['textual', ...visual]),
		accessModeSufficient: many(['textual']),
		accessibilityFeatures: many(['alternativeText', 'displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents']),
		accessibilityHazards: many(['none']),
		accessibilitySummary: metaString(documentWords.accessibilitySummary),
	};
}
