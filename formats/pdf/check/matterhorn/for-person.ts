/** Turns a document into the list of what no machine can judge of it, each with what to look at. */
import type { RuleId } from '../rules/index.ts';
import type { Subject } from '../subject.ts';
import type { ConditionId } from './ids.ts';
import { conditions } from './table.ts';

export interface ForPerson {
	condition: ConditionId;
	/** Of ISO 14289-1. */
	clause: string;
	/** The failure, and what to look at, in plain words. */
	what: string;
	look: string;
	/** Rules that answer it for a build of ours, because they know the source; empty for a stranger's file. */
	answeredBy: readonly RuleId[];
}

/** Leaves out what the document has nothing of: films, scripts, tables… */
export function listForPerson(subject: Subject): ForPerson[] {
	return Object.entries(conditions).flatMap(([id, condition]) => {
		if (condition.how !== 'person' || !condition.when(subject)) return [];
		const { clause, what, look, ours } = condition;
		return [{ condition: id as ConditionId, clause, what, look, answeredBy: subject.edition ? ours : [] }];
	});
}
