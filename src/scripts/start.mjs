// Serves what was built. On a fitting Node this process is the server itself, so that signals reach it directly.
import { spawn } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { findNode, noNode, root } from './runtime.mjs';
import { dropEmpty, originFault, startFault } from './start-faults.mjs';

const PROTOCOL_HEADER = 'x-spoken-protocol';
const server = join(root, 'build/index.js');
const node = findNode();

if (node === undefined) stop(noNode);
else if (!existsSync(server))
	stop('There is no build yet: "npm start" makes one, and so does "npm run build".');
else if (node !== process.execPath) startOn(node);
else {
	process.chdir(root);
	process.env.SHUTDOWN_TIMEOUT ??= '10';
	// Young objects would otherwise be given 128 MB that a server of this kind never needs.
	setFlagsFromString('--semi-space-growth-factor=1');
	// Collects sooner: some processor time for a third less memory. See decision 16.
	setFlagsFromString('--optimize-for-size');
	dropEmpty(process.env);
	const fault = originFault(process.env);
	if (fault !== undefined) stop(fault);
	process.on('uncaughtException', failed);
	if (!process.env.ORIGIN && !process.env.PROTOCOL_HEADER) speakPlainHttp();
	await import(pathToFileURL(server).href).catch(failed);
}

/**
 * adapter-node takes every request for https unless ORIGIN or a header says otherwise, and then refuses forms that
 * were sent over http. Without ORIGIN there is no proxy, and this server speaks http: each request is marked so.
 */
function speakPlainHttp() {
	process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
	subscribe('http.server.request.start', ({ request }) => {
		request.headers[PROTOCOL_HEADER] = 'http';
	});
}

function startOn(newer) {
	const child = spawn(newer, [fileURLToPath(import.meta.url)], { stdio: 'inherit' });
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
}

/** One sentence for what the settings did; a bug keeps its stack, for the log. */
function failed(error) {
	stop(startFault(error) ?? error);
}

function stop(text) {
	console.error(text);
	process.exit(1);
}
