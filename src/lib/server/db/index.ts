export { isStorageFault, openDatabase, ping, write, type Database } from './client.ts';
export type { NewRow, Row } from './schema.ts';
