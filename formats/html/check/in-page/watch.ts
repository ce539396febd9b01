/** Runs in the browser before a page's own scripts: keeps a list of what its policy refuses and of what it stores. */
import type { Kept } from './look.ts';

export function watch(): void {
	const kept: Kept = { refused: [], stored: [] };
	Object.defineProperty(window, '__kept', { value: kept });
	document.addEventListener('securitypolicyviolation', (event) => {
		kept.refused.push({
			directive: event.effectiveDirective,
			blocked: event.blockedURI,
		});
	});
	const store = Storage.prototype.setItem;
	Storage.prototype.setItem = function (name, value) {
		kept.stored.push(this === window.localStorage ? 'localStorage' : 'sessionStorage');
		store.call(this, name, value);
	};
	// Cookies, databases, caches and workers are noted and not made, so that no page is blamed for another's.
	const note = (what: string) => {
		kept.stored.push(what);
		throw new DOMException('Nothing may be stored here.', 'SecurityError');
	};
	Object.defineProperty(document, 'cookie', {
		get: () => '',
		set: () => void kept.stored.push('a cookie'),
	});
	IDBFactory.prototype.open = () => note('a database');
	if (window.caches) CacheStorage.prototype.open = () => note('a cache');
	if (navigator.serviceWorker) ServiceWorkerContainer.prototype.register = () => note('a service worker');
}
