/** All 137 failure conditions of the Matterhorn protocol 1.1, each with its clause and its decision; in findings, `pdf-ua-14-003`. */
import { checkpoint01 } from './checkpoint-01.ts';
import { checkpoint02 } from './checkpoint-02.ts';
import { checkpoint09 } from './checkpoint-09.ts';
import { checkpoint14 } from './checkpoint-14.ts';
import { checkpoint19 } from './checkpoint-19.ts';
import { checkpoint31 } from './checkpoint-31.ts';
import { checkpoint03, checkpoint04, checkpoint05, checkpoint06, checkpoint07, checkpoint08 } from './checkpoints-03-08.ts';
import { checkpoint10, checkpoint11, checkpoint12, checkpoint13 } from './checkpoints-10-13.ts';
import { checkpoint15, checkpoint16, checkpoint17, checkpoint18 } from './checkpoints-15-18.ts';
import { checkpoint20, checkpoint21, checkpoint22, checkpoint23, checkpoint24, checkpoint25, checkpoint26, checkpoint27 } from './checkpoints-20-27.ts';
import { checkpoint28, checkpoint29, checkpoint30 } from './checkpoints-28-30.ts';
import type { Condition, Machine } from './condition.ts';
import type { ConditionId } from './ids.ts';

/** Does not compile while a condition has no decision. */
export const conditions: Readonly<Record<ConditionId, Condition>> = {
	...checkpoint01,
	...checkpoint02,
	...checkpoint03,
	...checkpoint04,
	...checkpoint05,
	...checkpoint06,
	...checkpoint07,
	...checkpoint08,
	...checkpoint09,
	...checkpoint10,
	...checkpoint11,
	...checkpoint12,
	...checkpoint13,
	...checkpoint14,
	...checkpoint15,
	...checkpoint16,
	...checkpoint17,
	...checkpoint18,
	...checkpoint19,
	...checkpoint20,
	...checkpoint21,
	...checkpoint22,
	...checkpoint23,
	...checkpoint24,
	...checkpoint25,
	...checkpoint26,
	...checkpoint27,
	...checkpoint28,
	...checkpoint29,
	...checkpoint30,
	...checkpoint31,
} satisfies Record<ConditionId, Condition>;

/** Those that a machine tests. */
export const tested: readonly (readonly [ConditionId, Machine])[] = Object.entries(conditions).flatMap(([id, condition]) =>
	condition.how === 'machine' ? [[id as ConditionId, condition] as const] : [],
);

/** As findings print it: `ISO 14289-1, 7.18.5 and 7.18.1; Matterhorn 28-012`. */
export const clauseOf = (id: ConditionId, { clause, also = [] }: Machine): string => `ISO 14289-1, ${[clause, ...also].join(' and ')}; Matterhorn ${id}`;
