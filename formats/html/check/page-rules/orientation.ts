/** Finds style sheets that turn the page when the screen is held one way (WCAG 1.3.4, failure F97). */
import { cssOf } from '../inline.ts';
import type { Site } from '../links.ts';
import type { Noticed } from '../noticed.ts';
import type { Page } from '../page.ts';

const turned =
	/@media[^{]*\borientation\s*:[^{]*\{(?:[^{}]*\{[^{}]*\}\s*)*?[^{}]*\{[^{}]*\b(?:transform\s*:[^;}]*rotate|rotate\s*:|writing-mode\s*:\s*vertical)[^{}]*\}/i;

export const orientation = (page: Page, site: Site): Noticed[] =>
	cssOf(page, site)
		.filter((css) => turned.test(css))
		.map(
			(): Noticed => ({
				rule: 'orientation-locked',
				severity: 'error',
				message: 'A style turns the page when the screen is held upright or sideways: some have it fixed to a wheelchair.',
				hint: 'Let the page be read both ways; take the rotation out of the @media rule for orientation.',
				target: 'html',
			}),
		);
