// Which browser the tests run in. Plain JavaScript: it is asked before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * CHROMIUM_PATH, else an installed Chromium or Chrome, else the one that Playwright has brought.
 * @returns {string | undefined}
 */
export function findBrowser() {
	const told = process.env.CHROMIUM_PATH;
	if (told) return told;
	const folders = (process.env.PATH ?? '').split(delimiter);
	const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...paths, ...PLACES].find((path) => existsSync(path)) ?? playwrights();
}

/**
 * From the system's packages where we may, else from Playwright's store.
 * @param {string} root the project's folder
 */
export function installBrowser(root) {
	if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
		run('apt-get', ['update']);
		run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
		if (findBrowser() !== undefined) return true;
	}
	run(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium']);
	return findBrowser() !== undefined;
}

/**
 * No sandbox as root, and nothing that calls home.
 * @returns {string[]}
 */
export function browserFlags() {
	return [
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	];
}

function playwrights() {
	try {
		const { chromium } = createRequire(import.meta.url)('playwright-core');
		return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
	} catch {
		return undefined;
	}
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync(command, args, { env, stdio: ['ignore', 2, 2], timeout: 300_000 });
}
