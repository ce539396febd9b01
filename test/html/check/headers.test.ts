/** What the `_headers` file, a policy and a style sheet say, as hosts and browsers read them. */
import { expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../../formats/html/check/headers.ts';
import { policyProblem } from '../../../formats/html/check/policy.ts';
import { cssAddresses, rebaseCss } from '../../../formats/html/check/references.ts';

it('reads headers as static hosts do: paths at the margin, later rules win, base or no base', () => {
	const rules = parseHeaders('# note\n/*\n  X-A: one\n  X-B: two: three\n/da/assets/*\n  X-A: four\n');
	expect(headersFor(rules, '/da/full/', '/da/')).toEqual({
		'x-a': 'one',
		'x-b': 'two: three',
	});
	expect(headersFor(rules, '/da/assets/site.css', '/da/')).toEqual({
		'x-a': 'four',
		'x-b': 'two: three',
	});
});

it.each([
	[undefined, undefined, 1],
	["default-src 'self'", undefined, 0],
	[undefined, "default-src 'none'; script-src 'self'", 0],
	['default-src *', undefined, 1],
	["script-src 'self' 'unsafe-inline'", undefined, 1],
	['default-src *', "script-src 'self'", 0],
	["img-src 'self'", undefined, 1],
])('policy %s, in the page %s: %i problems', (header, meta, problems) => {
	expect(policyProblem(header, meta)).toHaveLength(problems);
});

it('finds the addresses in a stylesheet, and makes them absolute', () => {
	const css = `/* url(no.png) */ @import "a.css"; @font-face { src: url(fonts/b.woff2) format("woff2"), url('data:font/woff2;base64,AA') } p { background: url( "../c.svg" ) }`;
	expect(cssAddresses(css)).toEqual(['a.css', 'fonts/b.woff2', '../c.svg']);
	expect(rebaseCss(css, '/da/assets/site.css')).toBe(
		` @import "/da/assets/a.css"; @font-face { src: url(/da/assets/fonts/b.woff2) format("woff2"), url('data:font/woff2;base64,AA') } p { background: url( "/da/c.svg" ) }`,
	);
});
