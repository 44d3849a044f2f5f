// Brings what a command needs and what is missing: node src/scripts/prepare.mjs [install] [build] [browser]
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, installBrowser } from './browser.mjs';
import { findNode, noNode, ownPrograms, root } from './runtime.mjs';

/** What the build is made of. */
const SOURCES = [
	'src',
	'content',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];

const steps = { install, build, browser };
for (const name of process.argv.slice(2)) steps[name]();

function install() {
	const installed = changedAt(join(root, 'node_modules/.package-lock.json'));
	if (installed >= changedAt(join(root, 'package-lock.json')) && findNode() !== undefined) return;
	say('Installing the packages (npm ci) …');
	// The build needs the development packages, whatever NODE_ENV says.
	run(...npm(['ci', '--include=dev', '--include=optional']), 'The packages could not be installed.');
	if (findNode() === undefined) stop(noNode);
}

function build() {
	const built = changedAt(join(root, 'build/index.js'));
	if (built > 0 && built >= Math.max(...SOURCES.map((path) => newest(join(root, path))))) return;
	say('Building (vite build) …');
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	run(findNode() ?? stop(noNode), [vite, 'build', '--logLevel', 'warn'], 'The build failed.');
}

/** Without a browser the other tests still run; the browser's tests then fail and say so. */
function browser() {
	if (findBrowser() !== undefined) return;
	say('Looking for a browser to test in …');
	if (!installBrowser(root)) say('No browser could be found or installed. Set CHROMIUM_PATH to one.');
}

/** npm as it was called, so that the same one is used throughout. */
function npm(args) {
	const path = process.env.npm_execpath;
	if (path?.endsWith('.js')) return [process.execPath, [path, ...args]];
	return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

function run(command, args, failure) {
	const { status } = spawnSync(command, args, { cwd: root, env: ownPrograms(), stdio: 'inherit' });
	if (status !== 0) stop(failure);
}

/** Milliseconds since 1970; 0 where there is no such file. */
function changedAt(path) {
	return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The latest change in a file or anywhere in a folder. */
function newest(path) {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
	return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function say(text) {
	console.error(text);
}

function stop(text) {
	say(text);
	process.exit(1);
}
