/** The shape of a decision about a failure condition of the Matterhorn protocol 1.1: a test, something for a person to look at, or nothing. */
import type { RuleId } from '../rules/index.ts';
import type { Fault, Subject } from '../subject.ts';
import type { ConditionId } from './ids.ts';

interface Failure {
	/** Of ISO 14289-1. */
	clause: string;
	/** The failure, in plain words. */
	what: string;
}
export interface Machine extends Failure {
	how: 'machine';
	/** Other clauses that the same fault fails. */
	also?: readonly string[];
	/** An error stops publication. A warning has a reason. */
	severity: 'error' | 'warning';
	reason?: string;
	check: (subject: Subject) => Fault[];
}
export interface Person extends Failure {
	how: 'person';
	/** What to look at, in plain words. */
	look: string;
	/** Whether the document has anything of the kind. */
	when: (subject: Subject) => boolean;
	/** Rules of our own that answer it for our builds, because they know the source. */
	ours: readonly RuleId[];
}
export interface Untested extends Failure {
	how: 'none';
}
export type Condition = Machine | Person | Untested;

type Check = Machine['check'];
export const machine = (clause: string, what: string, check: Check, more: Partial<Pick<Machine, 'also' | 'severity' | 'reason'>> = {}): Machine => ({
	how: 'machine',
	clause,
	what,
	severity: 'error',
	...more,
	check,
});
export const person = (clause: string, what: string, look: string, { when = () => true, ours = [] }: Partial<Pick<Person, 'when' | 'ours'>> = {}): Person => ({
	how: 'person',
	clause,
	what,
	look,
	when,
	ours,
});
export const untested = (clause: string, what: string): Untested => ({ how: 'none', clause, what });

/** One fault for each element that fails. */
export const eachNode =
	(hint: string, fails: (node: NonNullable<Subject['reading']['structure']>['nodes'][number]) => string | undefined): Check =>
	({ reading }) =>
		(reading.structure?.nodes ?? []).flatMap((node) => {
			const message = fails(node);
			return message === undefined ? [] : [{ node, message, hint }];
		});

export const only = (fails: boolean, message: string, hint: string): Fault[] => (fails ? [{ message, hint }] : []);
export const filled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** Whether the tags have an element of one of these standard types. */
export const has =
	(...types: string[]) =>
	({ reading }: Subject): boolean =>
		reading.structure?.nodes.some((node) => types.includes(node.standard)) ?? false;

/** All conditions of a checkpoint: it does not compile while one of them has no decision. */
export type ConditionsOf<Checkpoint extends string> = Record<Extract<ConditionId, `${Checkpoint}-${string}`>, Condition>;
