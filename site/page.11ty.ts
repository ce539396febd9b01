/** The one template: Eleventy asks it for each page, by address. */
import { fileOf } from '../formats/paths.ts';

export const data = {
	pagination: { data: 'addresses', size: 1, alias: 'address' },
	permalink: ({ address }: { address: string }) => fileOf(address),
	eleventyExcludeFromCollections: true,
};

export const render = ({ address, framePage }: { address: string; framePage(address: string): string }): string => framePage(address);
