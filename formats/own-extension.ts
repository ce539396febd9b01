/** The ending of our own code's files: `.ts` where it runs as it is written, `.js` in the package that web teams install. */
import { extname } from 'node:path';

export const ownExtension = extname(import.meta.filename) as '.ts' | '.js';
