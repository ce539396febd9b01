/** The conditions of the Matterhorn protocol 1.1 that are checked so far, by their number: in findings, `pdf-ua-14-003`. */
import { checkpoint02 } from './checkpoint-02.ts';
import { checkpoint09 } from './checkpoint-09.ts';
import { checkpoint14 } from './checkpoint-14.ts';
import { checkpoint19 } from './checkpoint-19.ts';
import { checkpoint28 } from './checkpoint-28.ts';
import { checkpoints20to30 } from './checkpoints-20-30.ts';
import type { Condition } from './condition.ts';

export const conditions = { ...checkpoint02, ...checkpoint09, ...checkpoint14, ...checkpoint19, ...checkpoints20to30, ...checkpoint28 } as const satisfies Record<string, Condition>;
export type ConditionId = keyof typeof conditions;
