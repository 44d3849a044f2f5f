import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { browserFlags, findBrowser } from '../../src/scripts/browser.mjs';

const root = join(import.meta.dirname, '../..');
const results = join(root, 'test-results');

// Chosen once and handed to the workers: a server of our own, with an empty data folder of its own.
process.env['E2E_PORT'] ??= String(20_000 + (process.pid % 20_000));
const port = process.env['E2E_PORT'];
const baseURL = `http://127.0.0.1:${port}`;
const executablePath = findBrowser();

/** `x.spec.ts` runs on a laptop, `x.phone.spec.ts` on a phone with touch. */
const phone = /\.phone\.spec\.ts$/;

export default defineConfig({
	testDir: import.meta.dirname,
	outputDir: join(results, 'e2e'),
	forbidOnly: true,
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 120_000,
	expect: { timeout: 10_000 },
	reporter: 'list',
	use: {
		baseURL,
		// A control that is not there is told soon, and by its name.
		actionTimeout: 15_000,
		trace: 'retain-on-failure',
		// The ground fades slowly with the day; a look in mid-change would measure neither colour.
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: { args: browserFlags(), ...(executablePath === undefined ? {} : { executablePath }) }
	},
	projects: [
		{
			name: 'laptop',
			testMatch: /\.spec\.ts$/,
			testIgnore: phone,
			use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } }
		},
		{
			name: 'phone',
			testMatch: phone,
			use: {
				...devices['Desktop Chrome'],
				viewport: { width: 390, height: 844 },
				deviceScaleFactor: 2,
				hasTouch: true,
				isMobile: true
			}
		}
	],
	webServer: {
		command: 'node src/scripts/start.mjs',
		cwd: root,
		url: `${baseURL}/healthz`,
		env: { PORT: port, HOST: '127.0.0.1', DATA_DIR: join(results, `data-${port}`) },
		reuseExistingServer: false,
		timeout: 30_000,
		stdout: 'ignore',
		stderr: 'pipe',
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 }
	}
});
