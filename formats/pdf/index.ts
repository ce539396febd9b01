/** Turns an edition into its tagged PDF, with its own Markdown attached. */
import type { Edition } from '../model.ts';
import { type Rendered, type RenderOptions, render } from './render.ts';

export { attachment } from './attachment.ts';
export type { Rendered, RenderOptions } from './render.ts';

/**
 * One PDF that claims PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3); the same edition gives the same bytes.
 *
 * Structure: `Document` > `Div[1]` (cover: H1 and facts), `Div[2]` (H2 "Contents", TOC), then one `Sect` a section, in order.
 * A `Sect` holds H2 to H6, P, L, Table (TR, TH, TD, no THead), Figure, BlockQuote, Code, and Div for boxes, statements,
 * films and blocks in another language. A Note stands right after the block that refers to it, or at the end of its cell.
 * `origins` maps structure paths, as `originsOf` in `element.ts` defines them, to lines.
 *
 * What cannot be printed (a character that no font has, a picture that cannot be read) is a finding, never an exception.
 */
export const renderPdf = (edition: Edition, options: RenderOptions = {}): Promise<Rendered> => render(edition, options);
