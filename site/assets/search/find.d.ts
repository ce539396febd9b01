/** The shapes of `find.js`, which browsers run as it is written, for the tests that run it in Node. */
import type MiniSearch from 'minisearch';
import type { SearchRecord } from '../../../formats/html/search/records.ts';

export interface SearchHit extends SearchRecord {
	/** Stems of the index that were found. */
	terms: Set<string>;
}
export interface SearchResult extends SearchHit {
	also: SearchHit[];
}
export declare function stem(word: string): string;
export declare function lookedFor(query: string): string[];
export declare function finder(
	engine: typeof MiniSearch,
	records: readonly SearchRecord[],
): (query: string, edition?: string) => { similar: boolean; results: SearchResult[] };
export declare function excerpt(hit: Pick<SearchHit, 'parts' | 'terms'>): { part: SearchRecord['parts'][number]; pieces: { text: string; hit: boolean }[] };
