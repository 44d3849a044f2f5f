/** The server's entrance. */
export * from './api/index.ts';
export { openApp, type App } from './app.ts';
export { briefOf, cardOf } from './briefs.ts';
export { ConfigFault, readConfig } from './config.ts';
export { backup, isStorageFault } from './db/index.ts';
export type { Engine } from './folded-weeks.ts';
export { fieldOf, ownActions, readForm } from './forms.ts';
export { guardEveryResponse, isCrossSite, setHeaders } from './headers.ts';
export { clientFault } from './page-fault.ts';
export { forPage } from './page-load.ts';
export { Visitor } from './identity/index.ts';
export { inReadingOrder, readHandbookPage, type HandbookPage } from './handbook.ts';
