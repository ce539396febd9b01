/** Says whether words are a day of the calendar: the one place that knows how dates are written here. */

/** Whether `2023-02-30` is a day of the calendar. */
export function isDate(value: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	const date = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
