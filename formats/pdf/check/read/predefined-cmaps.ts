/** The CMaps that need not be in the file (ISO 32000-1, table 118), each with the character collection that it is for. */
import type { CMap } from './cmap.ts';

interface Collection {
	ordering: 'GB1' | 'CNS1' | 'Japan1' | 'Korea1' | 'Identity';
	supplement: number;
}
const table: Record<Collection['ordering'], Record<number, string>> = {
	Identity: { 0: 'Identity-H Identity-V' },
	GB1: {
		0: 'GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V',
		2: 'GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V',
		4: 'GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V',
	},
	CNS1: {
		0: 'B5pc-H B5pc-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V',
		3: 'HKscs-B5-H HKscs-B5-V UniCNS-UCS2-H UniCNS-UCS2-V',
		4: 'UniCNS-UTF16-H UniCNS-UTF16-V',
	},
	Japan1: {
		1: '83pv-RKSJ-H 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V H V',
		2: '90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V Ext-RKSJ-H Ext-RKSJ-V',
		4: 'UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V',
		5: 'UniJIS-UTF16-H UniJIS-UTF16-V',
	},
	Korea1: {
		0: 'KSC-EUC-H KSC-EUC-V KSCpc-EUC-H',
		1: 'KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V UniKS-UCS2-H UniKS-UCS2-V',
		2: 'UniKS-UTF16-H UniKS-UTF16-V',
	},
};

export const predefinedCMaps: Readonly<Record<string, Collection>> = Object.fromEntries(
	Object.entries(table).flatMap(([ordering, bySupplement]) =>
		Object.entries(bySupplement).flatMap(([supplement, names]) =>
			names.split(' ').map((name) => [name, { ordering: ordering as Collection['ordering'], supplement: Number(supplement) }]),
		),
	),
);
export const identityCMaps: ReadonlySet<string> = new Set(['Identity-H', 'Identity-V']);

const collections: ReadonlySet<string> = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1', 'KR']);

/** Whether the characters follow from the collection: that of a predefined CMap, or of the font where the CMap is Identity (ISO 32000-1, 9.10.2). */
export function namesUnicode(cmap: CMap | string | undefined, fontOrdering: string | undefined): boolean {
	if (typeof cmap === 'string' && !identityCMaps.has(cmap)) return predefinedCMaps[cmap] !== undefined;
	const ordering = typeof cmap === 'object' ? cmap.ordering : fontOrdering;
	return ordering !== undefined && collections.has(ordering);
}
