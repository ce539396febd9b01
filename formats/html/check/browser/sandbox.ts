/** Says whether Chromium can have its sandbox here. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * As root Chromium refuses to start with its sandbox; everyone else gets it. `FOURFOLD_NO_SANDBOX=1` is for containers
 * that run as another user and forbid user namespaces: the only pages opened are the ones this build made.
 */
export const wantsSandbox = (): boolean => process.getuid?.() !== 0 && process.env.FOURFOLD_NO_SANDBOX !== '1';

/** Linux builds it from user namespaces, which some systems forbid, unless a helper of root's lies beside the program. */
export function sandboxProblem(program: string): string | undefined {
	if (!wantsSandbox() || process.platform !== 'linux' || hasHelper(dirname(program))) return undefined;
	const forbidden = [
		['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
		['/proc/sys/kernel/unprivileged_userns_clone', '0'],
		['/proc/sys/user/max_user_namespaces', '0'],
	].some(([file, value]) => read(file!) === value);
	return forbidden ? 'this system forbids the user namespaces that its sandbox is built from' : undefined;
}

function read(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8').trim();
	} catch {
		return undefined;
	}
}

const hasHelper = (folder: string): boolean =>
	['chrome-sandbox', 'chrome_sandbox'].some((name) => {
		const stat = statSync(join(folder, name), { throwIfNoEntry: false });
		return stat !== undefined && (stat.mode & 0o4000) !== 0;
	});
