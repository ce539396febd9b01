/** What a page may load and say about its reader: only itself, and nothing. */

/** For the `meta` element; a browser ignores `frame-ancestors` there, so the header adds it. */
export const contentPolicy = [
	"default-src 'none'",
	"base-uri 'none'",
	"connect-src 'none'",
	"font-src 'self'",
	"form-action 'none'",
	"img-src 'self'",
	"media-src 'self'",
	"script-src 'self'",
	"style-src 'self'",
].join('; ');

export const headers: Readonly<Record<string, string>> = {
	'Content-Security-Policy': `${contentPolicy}; frame-ancestors 'none'`,
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
};
