/** The numbers of all 137 failure conditions of the Matterhorn protocol 1.1: the table of decisions must have each of them. */
type Two<T extends string> = `${T}-001` | `${T}-002`;
type Three<T extends string> = Two<T> | `${T}-003`;
type Four<T extends string> = Three<T> | `${T}-004`;
type Five<T extends string> = Four<T> | `${T}-005`;
type Seven<T extends string> = Five<T> | `${T}-006` | `${T}-007`;
type Eight<T extends string> = Seven<T> | `${T}-008`;
type Tens<T extends string> = `${T}0` | `${T}1` | `${T}2` | `${T}3` | `${T}4` | `${T}5` | `${T}6` | `${T}7` | `${T}8` | `${T}9`;
type One = '04' | '10' | '12' | '21' | '22' | '23' | '24' | '25' | '27' | '29';

export type ConditionId =
	| `${One}-001`
	| Two<'07' | '08' | '18' | '26' | '30'>
	| Three<'03' | '05' | '16' | '17' | '20'>
	| Four<'02' | '06' | '19'>
	| Five<'15'>
	| Seven<'01' | '11' | '14'>
	| Eight<'09' | '13'>
	| Exclude<Tens<'28-00' | '28-01'>, '28-000' | '28-019'>
	| Exclude<Tens<'31-00' | '31-01' | '31-02'>, '31-000'>
	| '31-030';
