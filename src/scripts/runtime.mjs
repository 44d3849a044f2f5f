// The Node that the project runs on. This file itself must run on older ones, too.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');

const NEEDED = 24;
const bin = join(root, 'node_modules/.bin');

/** The path of a Node that is new enough: this one, or the one that npm installed with the project. */
export function findNode() {
	if (isEnough(process.versions.node)) return process.execPath;
	const name = process.platform === 'win32' ? 'node.cmd' : 'node';
	const installed = join(bin, name);
	return existsSync(installed) && isEnough(versionOf(installed)) ? installed : undefined;
}

export const noNode = `Shadow Week needs Node ${NEEDED} or newer; this is Node ${process.versions.node}.
Run "npm ci": it brings a fitting Node along for Linux, macOS and Windows.
If that is not possible here, install Node ${NEEDED} from https://nodejs.org and try again.`;

/** The environment in which the project's own programs are found first. */
export function ownPrograms() {
	return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
}

function isEnough(version) {
	return Number.parseInt(version, 10) >= NEEDED;
}

function versionOf(node) {
	try {
		return execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
	} catch {
		return '0';
	}
}
