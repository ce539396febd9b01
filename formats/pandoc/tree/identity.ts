/** Turns a document's slug and an edition into a UUID that stays the same from build to build (RFC 9562, version 8). */
import { createHash } from 'node:crypto';

export function editionUuid(slug: string, edition: string): string {
	const hex = createHash('sha256').update(`fourfold/${slug}/${edition}`).digest('hex');
	const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
