// What can keep the server from starting, each as one sentence. The server's own checks come after these.
/** @type {Record<string, string>} */
const LISTENING = {
	EADDRINUSE:
		'PORT names a port that another program listens on already: stop that program, or set PORT to another.',
	EACCES: 'PORT names a port that this user may not listen on: set PORT to one from 1024 up.',
	EADDRNOTAVAIL: 'HOST is no address of this machine: leave it unset, or set it to 0.0.0.0 or 127.0.0.1.',
	ENOTFOUND: 'HOST is a name that nothing here knows: leave it unset, or set it to 0.0.0.0 or 127.0.0.1.',
	EAI_AGAIN: 'HOST is a name that cannot be looked up now: set it to an address such as 0.0.0.0 or 127.0.0.1.'
};
const SETTINGS = ['PORT', 'HOST', 'ORIGIN', 'DATA_DIR', 'DATABASE_URL', 'SCENARIO_DIR'];

/**
 * A setting that is empty counts as not given; adapter-node would take it as given.
 * @param {Record<string, string | undefined>} env
 */
export function dropEmpty(env) {
	for (const name of SETTINGS) if (env[name]?.trim() === '') delete env[name];
}

/**
 * What adapter-node would answer with a stack.
 * @param {Record<string, string | undefined>} env
 */
export function originFault({ ORIGIN }) {
	if (ORIGIN === undefined || /^https?:$/.test(URL.parse(ORIGIN)?.protocol ?? '')) return undefined;
	return 'ORIGIN must be the address that browsers use, with http or https and without a path, such as https://example.org.';
}

/**
 * A fault of listening, or a setting of adapter-node that it cannot read; undefined for a bug.
 * @param {any} error
 */
export function startFault(error) {
	if (error?.syscall === 'listen' || error?.syscall === 'getaddrinfo') return LISTENING[error.code];
	return /^Invalid (value for environment variable )?[A-Z_]+:/.test(error?.message)
		? error.message
		: undefined;
}
