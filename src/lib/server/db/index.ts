export { isStorageFault, openDatabase, ping, type Database } from './client.ts';
export type { NewRow, Row } from './schema.ts';
