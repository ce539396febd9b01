/** The end of a test run → one plain line, "N passed, N failed", for people and machines that read only the last line. */
import type { Reporter, TestModule } from 'vitest/node';

export default class PlainSummary implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
		const of = (state: string) => states.filter((one) => one === state).length;
		console.log(`${of('passed')} passed, ${of('failed')} failed, ${of('skipped')} skipped`);
	}
}
