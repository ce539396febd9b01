/** Stacks units into pages: what belongs together stays together, notes stand at the foot, a table's header comes again. */
import type { Note, Unit } from './unit.ts';

interface Placed {
	unit: Unit;
	/** Top, from the top of the page. */
	y: number;
}
export interface PageOfUnits {
	placed: Placed[];
	/** Copies of units that were said before: a table's header on its next page. */
	repeated: Placed[];
	notes: Note[];
	landscape: boolean;
	/** Section that the page begins in, unless its heading stands at the very top. */
	head?: string;
}
interface Area {
	top: number;
	bottom: number;
	/** Where the text ends on a page that lies on its long side; default: as on the others. */
	landscapeBottom?: number;
	/** Between the text and the notes, a thin line in its middle. */
	noteGap: number;
}

interface State {
	area: Area;
	pages: PageOfUnits[];
	y: number;
	noteHeight: number;
	landscape: boolean;
	section: string | undefined;
}

export function paginate(units: readonly Unit[], area: Area): PageOfUnits[] {
	const state: State = {
		area,
		pages: [],
		y: area.top,
		noteHeight: 0,
		landscape: false,
		section: undefined,
	};
	if (units.length > 0) newPage(state, undefined);
	for (let i = 0; i < units.length; ) {
		let end = i;
		while (end < units.length - 1 && units[end]?.keepNext) end++;
		const group = units.slice(i, end + 1);
		turn(state, group, units.slice(end + 1, end + 1 + fewUnits));
		placeGroup(state, group);
		i = end + 1;
	}
	return state.pages;
}

const pageOf = (state: State): PageOfUnits => state.pages[state.pages.length - 1] as PageOfUnits;
const atTop = (state: State): boolean => pageOf(state).placed.length === 0;
const bottomOf = ({ area, landscape }: State): number => (landscape ? (area.landscapeBottom ?? area.bottom) : area.bottom);

/** Words between two tables that lie on the long side stay with them up to this height in points, not on a page of their own. */
const fewWords = 120;
const fewUnits = 12;

/** What asks for a page on its long side gets one, with the heading that it follows; then pages stand again. */
function turn(state: State, group: readonly Unit[], after: readonly Unit[]): void {
	const next = after.findIndex((unit) => unit.landscape);
	const stays = state.landscape && next >= 0 && heightOf(state, [...group, ...after.slice(0, next)]) < fewWords;
	const landscape = stays || group.some((unit) => unit.landscape);
	if (landscape === state.landscape) return;
	state.landscape = landscape;
	if (atTop(state)) state.pages.pop();
	newPage(state, group[0]);
}

function newPage(state: State, first: Unit | undefined): void {
	const head = first?.section ? undefined : state.section;
	state.pages.push({
		placed: [],
		repeated: [],
		notes: [],
		landscape: state.landscape,
		...(head && { head }),
	});
	state.y = state.area.top;
	state.noteHeight = 0;
	const again = first?.again;
	if (!again) return;
	pageOf(state).repeated.push({ unit: again, y: state.y });
	state.y += again.height;
}

/** Height of the notes that these units would bring, with the gap above the first. */
function notesHeight(state: State, units: readonly Unit[]): number {
	let height = 0;
	for (const unit of units) for (const note of unit.notes) height += note.height;
	return height > 0 && state.noteHeight === 0 ? height + state.area.noteGap : height;
}

function room(state: State, units: readonly Unit[]): number {
	return bottomOf(state) - state.y - state.noteHeight - notesHeight(state, units);
}

function heightOf(state: State, units: readonly Unit[]): number {
	let height = 0;
	for (const [i, unit] of units.entries()) height += unit.height + (i === 0 && atTop(state) ? 0 : unit.gap);
	return height;
}

function placeGroup(state: State, group: readonly Unit[]): void {
	const [first] = group;
	if (!first) return;
	if (heightOf(state, group) <= room(state, group)) return group.forEach((unit) => place(state, unit));
	const last = group[group.length - 1] as Unit;
	// A row that may be cut goes on where it is, when a fair part of it fits here.
	if (last.split && fitsCut(state, group, last)) return group.forEach((unit) => placeOrCut(state, unit));
	if (!atTop(state)) newPage(state, first);
	if (heightOf(state, group) <= room(state, group)) return group.forEach((unit) => place(state, unit));
	for (const unit of group) placeOrCut(state, unit);
}

/** Cutting is better than moving when moving would leave a third of a page empty, or when no page can hold it whole; rows that merged cells hold together are moved. */
function fitsCut(state: State, group: readonly Unit[], last: Unit): boolean {
	const before = heightOf(state, group.slice(0, -1));
	const free = room(state, group) - before - last.gap;
	const page = bottomOf(state) - state.area.top;
	if (last.together && (last.again?.height ?? 0) + last.height <= page) return false;
	return free > page / 3 || (free > 60 && last.height > page * 0.8);
}

function placeOrCut(state: State, unit: Unit): void {
	let rest: Unit | undefined = unit;
	while (rest) {
		const gap: number = atTop(state) ? 0 : rest.gap;
		if (gap + rest.height <= room(state, [rest])) return place(state, rest);
		const parts: [Unit, Unit] | undefined = rest.split?.(room(state, [rest]) - gap);
		if (!parts && atTop(state)) return place(state, rest);
		const { again, frames }: Unit = rest;
		if (parts) place(state, { ...parts[0], frames, gap: rest.gap });
		if (parts) rest = { ...parts[1], frames, ...(again && { again }) };
		newPage(state, rest);
	}
}

function place(state: State, unit: Unit): void {
	const page = pageOf(state);
	if (!atTop(state)) state.y += unit.gap;
	page.placed.push({ unit, y: state.y });
	state.y += unit.height;
	state.noteHeight += notesHeight(state, [unit]);
	page.notes.push(...unit.notes);
	if (unit.section) state.section = unit.section;
}
