/** How the tests run: one pool of workers for two cores, a long limit for those that start a browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// What is waited for may come late on a busy machine; it is waited for, never slept for.
		expect: { poll: { timeout: 20_000 } },
		maxWorkers: 2,
		reporters: ['default', './test/plain-summary.ts'],
	},
});
