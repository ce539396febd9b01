/** A picture → the words that stand below it in every edition and format: its title. */
import type { Image } from 'mdast';

/** Empty where there are none; decoration has nothing to say. */
export const captionOf = ({ title, data }: Image): string => (data?.decorative ? '' : (title?.trim() ?? ''));
