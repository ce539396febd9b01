/** The HTML format: editions become pages, pages become a site, and each element remembers its line of Markdown. */

export type { SiteInput } from '../model.ts';
export { siteFiles } from './files.ts';
export { origins } from './origins.ts';
export { renderSite } from './render.ts';
export { sitePages } from './site-pages.ts';
