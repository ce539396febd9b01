/** The registry of formats that pandoc makes: a further one is one more file and one more line. */

import type { PandocFormatId } from '../model.ts';
import { docx } from './docx/index.ts';
import { epub } from './epub/index.ts';
import type { PandocFormat } from './format.ts';

export const pandocFormats = { docx, epub } satisfies Record<PandocFormatId, PandocFormat>;
