export { backup } from './backup.ts';
export { isStorageFault, openDatabase } from './client.ts';
export { ping, write, type Database } from './database.ts';
export type { NewRow, Row } from './schema.ts';
