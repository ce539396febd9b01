/** The shapes between tree and page: pieces of a page with their drawing, stacked and cut into pages by `paginate`. */
import type { Picture } from '../../model.ts';
import type { Element } from '../element.ts';
import type { Face } from '../fonts.ts';

/** What an operation is part of: an element of the structure, or decoration. */
export type Role = Element | 'decoration';

/** Where a link leads: an address, or the name of a place in this document. */
export type Target = { url: string } | { name: string };

/** What only the finished pagination knows. */
export interface Numbers {
	/** Page from 1 on which a named place is. */
	pageOf(name: string): number;
}

/** One drawing. `x` from the left of the page, `y` from the top of its unit, down; points. */
export type Op =
	| {
			kind: 'text';
			role: Role;
			x: number;
			y: number;
			text: string;
			face: Face;
			size: number;
			color: string;
			underline?: number;
			strike?: number;
	  }
	| {
			kind: 'number';
			role: Role;
			right: number;
			y: number;
			of: string;
			face: Face;
			size: number;
			color: string;
	  }
	| {
			kind: 'rect';
			role: Role;
			x: number;
			y: number;
			width: number;
			height: number;
			color: string;
			outline?: boolean;
	  }
	| {
			kind: 'picture';
			role: Role;
			x: number;
			y: number;
			width: number;
			height: number;
			picture: Picture;
	  }
	| {
			kind: 'squares';
			role: Role;
			x: number;
			y: number;
			size: number;
			rows: boolean[][];
	  }
	| {
			kind: 'link';
			element: Element;
			x: number;
			y: number;
			width: number;
			height: number;
			target: Target;
			contents: string | ((numbers: Numbers) => string);
	  }
	| { kind: 'attach'; element: Element }
	| { kind: 'place'; name: string; y: number };

/** A box that goes round several units and on over a page break: a tint, a border, a bar at the left. */
export interface Frame {
	x: number;
	width: number;
	fill?: string;
	border?: string;
	bar?: string;
}

/** A note at the foot of the page that refers to it. */
export interface Note {
	element: Element;
	units: Unit[];
	height: number;
}

/** A piece of a page that is never cut, unless it brings its own `split`. */
export interface Unit {
	height: number;
	/** Space above, left out at the top of a page. */
	gap: number;
	ops: Op[];
	frames: readonly Frame[];
	/** Never the last on its page when another follows. */
	keepNext: boolean;
	notes: Note[];
	/** Cuts the piece so that the first part is at most `height`; undefined when nothing of it fits. */
	split?: (height: number) => [Unit, Unit] | undefined;
	/** Cut only where no page can hold it whole. */
	together?: boolean;
	/** Drawn again above this unit when it begins a page. */
	again?: Unit;
	/** A thin line in the gap above, left out at the top of a page. */
	rule?: { x: number; width: number };
	/** Stands on a page that lies on its long side, with all that it is kept with. */
	landscape?: boolean;
	/** Where the first line of text stands; a list's label stands there too. */
	baseline?: number;
	/** Set on a section's heading: its words, for the running head. */
	section?: string;
}

export const unit = (height: number, ops: Op[], rest: Partial<Unit> = {}): Unit => ({
	height,
	gap: 0,
	ops,
	frames: [],
	keepNext: false,
	notes: [],
	...rest,
});
