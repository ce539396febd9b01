/** The requirements of PDF/A-3a (ISO 19005-3, level A), each with its decision; in findings, `pdf-a-6.2.4.3-1`. */
import type { PdfReading } from '../reading.ts';
import { annotations } from './annotations.ts';
import { colour } from './colour.ts';
import { fileStructure } from './file-structure.ts';
import { files } from './files.ts';
import { fonts } from './fonts.ts';
import type { RequirementId } from './ids.ts';
import { images } from './images.ts';
import { metadata } from './metadata.ts';
import type { Requirement, Tested } from './requirement.ts';

/** Does not compile while a requirement has no decision. */
export const requirements: Readonly<Record<RequirementId, Requirement>> = {
	...fileStructure,
	...colour,
	...images,
	...fonts,
	...annotations,
	...metadata,
	...files,
} satisfies Record<RequirementId, Requirement>;

/** Those that a machine tests here. */
export const tested: readonly (readonly [RequirementId, Tested])[] = Object.entries(requirements).flatMap(([id, requirement]) =>
	requirement.how === 'machine' ? [[id as RequirementId, requirement] as const] : [],
);

/** They are asked only of a file that says that it keeps PDF/A-3. */
export const claimed = ({ metadata: { aPart } }: PdfReading): boolean => aPart === '3';

/** `6.2.4.3` of `6.2.4.3-1`. */
export const clauseOf = (id: string): string => id.slice(0, id.lastIndexOf('-'));
