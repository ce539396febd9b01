/** The shape of a failure condition of the Matterhorn protocol 1.1 that a machine can check. */
import type { Fault, Subject } from '../subject.ts';

export interface Condition {
	/** Of ISO 14289-1. */
	clause: string;
	/** The failure, in plain words. */
	what: string;
	check: (subject: Subject) => Fault[];
}

/** One fault for each element that fails. */
export const eachNode =
	(hint: string, fails: (node: NonNullable<Subject['reading']['structure']>['nodes'][number]) => string | undefined): Condition['check'] =>
	({ reading }) =>
		(reading.structure?.nodes ?? []).flatMap((node) => {
			const message = fails(node);
			return message === undefined ? [] : [{ node, message, hint }];
		});
