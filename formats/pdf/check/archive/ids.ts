/** The numbers of all requirements of PDF/A-3a that are decided here, each the clause of ISO 19005-3 and a count: the table must have each of them. */
type One<T extends string> = `${T}-1`;
type Two<T extends string> = One<T> | `${T}-2`;
type Three<T extends string> = Two<T> | `${T}-3`;
type Four<T extends string> = Three<T> | `${T}-4`;
type Five<T extends string> = Four<T> | `${T}-5`;
type Six<T extends string> = Five<T> | `${T}-6`;
type Seven<T extends string> = Six<T> | `${T}-7`;
type Eight<T extends string> = Seven<T> | `${T}-8`;

export type RequirementId =
	| One<'6.1.6' | '6.1.7.2' | '6.1.8' | '6.1.9' | '6.1.10' | '6.2.6' | '6.2.11.3.1' | '6.2.11.3.2' | '6.2.11.5' | '6.2.11.7.3' | '6.2.11.8' | '6.3.1' | '6.4.3'>
	| One<'6.7.2.2' | '6.7.3.3' | '6.7.4' | '6.11'>
	| Two<'6.1.2' | '6.1.4' | '6.1.12' | '6.2.2' | '6.2.4.2' | '6.2.4.4' | '6.2.10' | '6.2.11.4.1' | '6.2.11.4.2' | '6.2.11.7.2' | '6.3.2' | '6.4.2' | '6.5.1'>
	| Two<'6.5.2' | '6.6.2.3.1' | '6.6.2.3.3' | '6.10'>
	| Three<'6.1.3' | '6.1.7.1' | '6.2.3' | '6.2.4.3' | '6.2.9' | '6.2.11.3.3' | '6.4.1' | '6.7.3.4'>
	| Four<'6.2.8' | '6.2.11.6' | '6.3.3' | '6.6.4' | '6.9'>
	| Five<'6.2.5' | '6.2.8.3' | '6.8'>
	| Six<'6.6.2.1'>
	| Seven<'6.1.13' | '6.2.11.2'>
	| Eight<'6.6.3'>;
