/** What a rule over the words is: why it holds, what to do, and a function from the publication to findings. */
import type { Edition, Finding, Publication } from '../model.ts';

export interface Rule {
	/** One sentence: what must hold and for whom. */
	what: string;
	/** Where the rule comes from: a guideline, a law, a clause. */
	source: string;
	/** Its warnings stop a strict build: while a text is drafted editions may be out of step, and when it is published they may not. */
	strict?: true;
	/** Words that break it beside words that keep it; `in` says where they stand. */
	examples?: { in: 'easy-read' | 'full'; wrong: string; right: string };
	check(publication: Publication, editions: readonly Edition[]): Finding[];
}
