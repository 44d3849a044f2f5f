/** The built server as a process of its own, to be killed and started again on what it left behind. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './real-postgres.ts';

const root = join(import.meta.dirname, '../../..');
/** How long a start may take, in milliseconds. */
const START_MS = 20_000;

export class Server {
	readonly #env: Record<string, string>;
	readonly #port: number;
	#child: ChildProcess | undefined;
	#said = '';

	private constructor(port: number, settings: Record<string, string>) {
		this.#port = port;
		this.#env = { ...settings, PORT: String(port), HOST: '127.0.0.1' };
	}

	/** Not started yet; it keeps its port over all its starts. */
	static async of(settings: Record<string, string>): Promise<Server> {
		return new Server(await freePort(), settings);
	}

	get address(): string {
		return `http://127.0.0.1:${String(this.#port)}`;
	}

	/** Resolves once it answers; gives the milliseconds that this took. */
	async start(): Promise<number> {
		const began = performance.now();
		const child = spawn(process.execPath, [join(root, 'src/scripts/start.mjs')], {
			cwd: root,
			env: { ...process.env, ...this.#env },
			stdio: ['ignore', 'ignore', 'pipe']
		});
		this.#said = '';
		child.stderr.on('data', (chunk: Buffer) => (this.#said = (this.#said + chunk.toString()).slice(-4000)));
		this.#child = child;
		while (!(await this.#isWell())) {
			if (child.exitCode !== null) throw this.#lost('The server ended by itself.');
			if (performance.now() - began > START_MS) {
				child.kill('SIGKILL');
				throw this.#lost('The server does not answer.');
			}
			await new Promise((done) => setTimeout(done, 20));
		}
		return performance.now() - began;
	}

	async #isWell(): Promise<boolean> {
		try {
			return (await fetch(`${this.address}/healthz`)).ok;
		} catch {
			return false;
		}
	}

	#lost(sentence: string): Error {
		this.#child = undefined;
		return new Error(`${sentence}\n${this.#said}`);
	}

	/** At once, wherever it is. Throws where it had ended by itself. */
	async kill(): Promise<void> {
		const child = this.#child;
		if (child === undefined) return;
		if (child.exitCode !== null || child.signalCode !== null) throw this.#lost('The server ended by itself.');
		this.#child = undefined;
		const gone = new Promise((done) => child.once('exit', done));
		child.kill('SIGKILL');
		await gone;
	}
}
