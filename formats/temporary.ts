/** Makes temporary folders that are gone when this process ends, also when it is stopped. Edge: disk. */
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Each folder that is there now, with what must end before it can go. */
const folders = new Map<string, () => void>();
let listening = false;

/** @param before ends what still writes into the folder, when the process ends early. It must not wait. */
export async function temporaryFolder(prefix: string, before: (folder: string) => void = () => {}): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), prefix));
	folders.set(folder, () => before(folder));
	if (!listening) process.once('exit', clear);
	listening = true;
	return folder;
}

export async function removeTemporary(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true, maxRetries: 3 });
	folders.delete(folder);
}

function clear(): void {
	for (const [folder, before] of folders) {
		try {
			before();
			rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
		} catch {
			// The system clears its temporary folder too.
		}
	}
}
