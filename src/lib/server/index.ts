/** The server's entrance. */
export * from './api/index.ts';
export { openApp, type App } from './app.ts';
export { briefOf, cardOf } from './briefs.ts';
export { ConfigFault, readConfig } from './config.ts';
export { isStorageFault } from './db/index.ts';
export type { Engine } from './folded-weeks.ts';
export { forPage } from './page-load.ts';
export { isCrossSite, setHeaders } from './headers.ts';
export { Visitor } from './identity/index.ts';
export { inReadingOrder, readHandbookPage, type HandbookPage } from './handbook.ts';
