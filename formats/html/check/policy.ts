/** Says what is wrong with a page's Content-Security-Policy. */
import type { Noticed } from './noticed.ts';

/** @param header of the response; @param meta of the page: one of them is enough. */
export function policyProblem(header: string | undefined, meta: string | undefined): Noticed[] {
	const problem = (message: string, hint: string): Noticed[] => [{ rule: 'content-security-policy', severity: 'error', message, hint }];
	if (!header && !meta) return problem('The page has no Content-Security-Policy.', "Send one for every address (in _headers), such as default-src 'self'.");
	const policies = [header, meta].flatMap((policy) => (policy ? [directivesOf(policy)] : []));
	const scripts = policies.map((directives) => directives.get('script-src') ?? directives.get('default-src'));
	const strict = scripts.some(
		(sources) => sources && !sources.some((source) => ["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'https:', 'data:', 'blob:'].includes(source)),
	);
	if (strict) return [];
	return problem(
		'The Content-Security-Policy lets scripts run from anywhere.',
		"Give it a default-src or script-src with 'self' only, without 'unsafe-inline', 'unsafe-eval', * or https:.",
	);
}

const directivesOf = (policy: string): Map<string, string[]> =>
	new Map(
		policy.split(';').flatMap((directive): [string, string[]][] => {
			const [name, ...sources] = directive.trim().split(/\s+/);
			return name ? [[name.toLowerCase(), sources]] : [];
		}),
	);
