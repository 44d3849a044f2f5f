import type { Refusal } from './decision.ts';

/** A refusal: `name` is `where/what`, `message` one sentence that says what is wrong and what can be done. */
export const refuse = (name: string, message: string): Refusal => ({ refused: true, name, message });
