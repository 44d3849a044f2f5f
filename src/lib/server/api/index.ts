export { endpoint, onlyMethods, refused, STORAGE_AWAY, statusOf, type Faulty } from './answer.ts';
export { MOST_BODY_BYTES, readBody } from './body.ts';
export { openApi } from './openapi.ts';
export { pageOf } from './page.ts';
export { claimRequest, commitmentRequest, decisionRequest, startRequest, WHOLE_WEEK } from './schemas.ts';
