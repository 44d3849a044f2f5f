/**
 * npm run backup -- <file>
 * Copies the SQLite database that the environment names, whether or not a server is using it. Exits 1 where it cannot.
 */
import { backup, ConfigFault, readConfig } from '#lib/server/index.ts';

const [target, ...more] = process.argv.slice(2);
if (target === undefined || more.length > 0) {
	console.error('Name the file to write: npm run backup -- <file>');
	process.exit(2);
}
try {
	backup(readConfig(process.env), target);
	console.log(`Written: ${target}`);
} catch (fault) {
	if (!(fault instanceof ConfigFault)) throw fault;
	for (const sentence of fault.sentences) console.error(sentence);
	process.exit(1);
}
