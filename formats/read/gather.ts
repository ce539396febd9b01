/** What `read` noted → the same, with warnings that a document from another program has by the hundred told as one. */
import type { FindingOptions } from '../findings.ts';
import { gatherFindings } from '../gather-findings.ts';

/** What is put right in one go, and what somebody need not see at each line to know what to do. */
const gathered = new Set(['other-program', 'link-lost', 'link-in-link', 'list-none', 'picture-looks', 'terms-none']);

export const gatherNoted = (noted: readonly FindingOptions[]): FindingOptions[] =>
	gatherFindings(noted, ({ rule, severity, hint }) => (gathered.has(rule) && severity === 'warning' ? `${rule} ${hint}` : undefined));
