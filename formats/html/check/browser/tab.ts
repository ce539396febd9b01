/** Turns a session of the DevTools protocol into a tab: commands, events and the values of expressions. */
import type { Client } from 'chrome-remote-interface';
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.js';
import { EnvironmentError } from '../../../environment-error.ts';

type Commands = ProtocolMapping.Commands;
type Events = ProtocolMapping.Events;

export interface TabOptions {
	width: number;
	height: number;
	/** Styles and scripts may be written into it, whatever policy a page has. */
	ignoresPolicy?: boolean;
	/** Tells of requests, answers and errors, also of the workers and foreign frames in it. */
	tells?: boolean;
}

export interface Tab {
	send<C extends keyof Commands>(command: C, ...params: Commands[C]['paramsType']): Promise<Commands[C]['returnType']>;
	/** @returns what ends the listening. */
	on<E extends keyof Events>(event: E, listener: (about: Events[E][0]) => void): () => void;
	/** Ends when the page has loaded. */
	open(url: string): Promise<void>;
	/** The value, which must be JSON; a promise is awaited. Throws what the page throws, and when its tab crashes. */
	evaluate<T>(expression: string): Promise<T>;
}

const lacks =
	'Try again. If it happens again, the machine may have too little memory, or too little space where temporary files go (the folder that TMPDIR names).';

function hasEnded(error: Error): never {
	// What the browser itself answers has the command that it refused.
	if ('request' in error) throw error;
	throw new EnvironmentError('The browser ended before it had looked at every page.', lacks);
}

export async function openTab(client: Client, { width, height, ignoresPolicy = false, tells = false }: TabOptions): Promise<Tab> {
	const { browserContextId } = await client.send('Target.createBrowserContext', { disposeOnDetach: true }).catch(hasEnded);
	const { targetId } = await client.send('Target.createTarget', { url: 'about:blank', browserContextId }).catch(hasEnded);
	const { sessionId } = await client.send('Target.attachToTarget', { targetId, flatten: true }).catch(hasEnded);
	const sessions = new Set([sessionId]);
	const send: Tab['send'] = (command, ...params) => client.send(command, params[0], sessionId).catch(hasEnded);
	const listeners = new Map<string, Set<(about: never) => void>>();
	client.on('event', ({ method, params, sessionId: from }) => {
		if (from && sessions.has(from)) for (const listener of listeners.get(method) ?? []) listener(params as never);
	});
	const on: Tab['on'] = (event, listener) => {
		const those = listeners.get(event) ?? new Set();
		listeners.set(event, those.add(listener));
		return () => void those.delete(listener);
	};
	const crashed = new Promise<never>((_, reject) => {
		on('Inspector.targetCrashed', () => reject(new EnvironmentError('A tab of the browser crashed.', lacks)));
	});
	crashed.catch(() => {}); // heard where an answer is awaited
	// Nobody is there to answer a question.
	on('Page.javascriptDialogOpening', ({ type }) => void send('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' }).catch(() => {}));

	const listen = (session: string) => [
		client.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }, session),
		client.send('Runtime.enable', undefined, session),
		client.send('Log.enable', undefined, session),
		client.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, session),
	];
	on('Target.attachedToTarget', ({ sessionId: inner }) => {
		sessions.add(inner);
		Promise.all([...listen(inner), client.send('Runtime.runIfWaitingForDebugger', undefined, inner)]).catch(() => {}); // it is gone again
	});
	await Promise.all([
		send('Page.enable'),
		send('Inspector.enable'),
		send('Emulation.setFocusEmulationEnabled', { enabled: true }),
		send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }),
		send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] }),
		client.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId }).catch(hasEnded),
		...(ignoresPolicy ? [send('Page.setBypassCSP', { enabled: true })] : []),
		...(tells ? listen(sessionId) : []),
	]);
	return {
		send,
		on,
		async open(url) {
			let ended = () => {};
			const loaded = new Promise<void>((resolve) => {
				ended = on('Page.loadEventFired', () => resolve());
			});
			await send('Page.navigate', { url });
			await Promise.race([loaded, crashed]).finally(ended);
		},
		async evaluate(expression) {
			const answer = send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
			const { result, exceptionDetails } = await Promise.race([answer, crashed]);
			if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
			return result.value;
		},
	};
}
