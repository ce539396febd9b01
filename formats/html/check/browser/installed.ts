/** Lists where browsers of the Chromium family lie on this machine: Playwright's downloads, then installed programs. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Playwright's own browsers, the newest first. */
export function playwrightBrowsers(): string[] {
	const home = homedir();
	const caches: Partial<Record<NodeJS.Platform, string>> = {
		darwin: join(home, 'Library/Caches/ms-playwright'),
		win32: join(process.env.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'ms-playwright'),
	};
	const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? caches[process.platform] ?? join(home, '.cache/ms-playwright');
	const programs = [
		'chrome-headless-shell-linux64/chrome-headless-shell',
		'chrome-linux/headless_shell',
		'chrome-linux64/chrome',
		'chrome-linux/chrome',
		'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
		'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
		'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
		'chrome-win/chrome.exe',
		'chrome-win64/chrome.exe',
	];
	if (!existsSync(cache)) return [];
	const revision = (name: string) => Number(/\d+$/.exec(name)?.[0] ?? 0);
	const builds = readdirSync(cache)
		.filter((name) => name.startsWith('chromium'))
		.sort((a, b) => revision(b) - revision(a));
	return builds.flatMap((build) => programs.map((program) => join(cache, build, program))).filter((path) => existsSync(path));
}

/** Chrome, Edge and Chromium as people and package managers install them. */
export function installedBrowsers(): string[] {
	return candidates().filter((path) => existsSync(path));
}

function candidates(): string[] {
	if (process.platform === 'darwin') {
		const apps = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`);
		return apps.flatMap((app) => [join('/', app), join(homedir(), app)]);
	}
	if (process.platform === 'win32') {
		const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
		const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe'];
		return programs.flatMap((program) => roots.map((root) => join(root, program)));
	}
	const names = ['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'chromium', 'chromium-browser', 'chrome'];
	const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/opt/google/chrome', '/snap/bin'].filter(Boolean);
	return names.flatMap((name) => [...new Set(folders)].map((folder) => join(folder, name)));
}
