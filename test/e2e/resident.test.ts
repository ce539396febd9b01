/**
 * The built site as residents use it: by keyboard alone, without JavaScript, on a small screen, on paper, in a hurry. One
 * file, so that it is built once and one browser serves all: each import brings its tests.
 */
import { afterAll, beforeAll } from 'vitest';
import './resident/keyboard.ts';
import './resident/leaving.ts';
import './resident/room.ts';
import './resident/films.ts';
import './resident/settings.ts';
import './resident/looks.ts';
import { closeSite, openSite } from './resident/site.ts';

beforeAll(openSite, 600_000);
afterAll(closeSite);
