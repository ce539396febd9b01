/**
 * Every shared type and no logic: the source folder becomes a `Publication`, which becomes an `Edition` for each kind
 * of reader, which becomes `Artifact`s in each format, which are checked and give `Finding`s.
 */
export type { EditionId } from './editions/index.ts';
export type * from './model/edition.ts';
export type * from './model/finding.ts';
export type * from './model/output.ts';
export type * from './model/publication.ts';
export type * from './model/tree.ts';
