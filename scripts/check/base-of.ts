/** Turns a built folder into the path that it was built for, which its page for lost readers names: that one may be shown at any address. */
import { parsePage } from '../../formats/html/check/page.ts';
import { referencesOf } from '../../formats/html/check/references.ts';
import type { Artifact } from '../../formats/model.ts';
import { notFoundPath } from '../../formats/paths.ts';

/** `/strategies/da/`; `/` where nothing says otherwise. */
export function baseOf(artifacts: readonly Artifact[]): string {
	const lost = artifacts.find(({ path }) => path === notFoundPath);
	const paths = new Set(artifacts.map(({ path }) => path));
	const addresses = lost ? parsePage(lost, '/').elements.flatMap(({ element }) => referencesOf(element).map(({ address }) => address)) : [];
	// A stylesheet, a picture: where the end of its address is a file of the folder, the rest is the path.
	for (const address of addresses) {
		const steps = address.replace(/[?#].*$/, '').split('/');
		if (!address.startsWith('/') || address.startsWith('//')) continue;
		for (let from = 1; from < steps.length; from++) if (paths.has(steps.slice(from).join('/'))) return `${steps.slice(0, from).join('/')}/`;
	}
	return '/';
}
