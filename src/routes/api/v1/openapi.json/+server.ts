import { endpoint, onlyMethods, openApi } from '#lib/server/index.ts';

export const GET = endpoint(() => Promise.resolve(openApi()));
export const fallback = onlyMethods('GET');
