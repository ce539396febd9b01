/** A browser for the gate and the tests: found, unpacked where need be, and started. */
export {
	type BrowserOrigin,
	type FindOptions,
	type FoundBrowser,
	findBrowser,
} from './find.ts';
export { type Browser, launchBrowser } from './launch.ts';
export type { Tab } from './tab.ts';
