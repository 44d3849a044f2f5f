/** How simulated players sit down: a whole week, without feedback. */
import type { Setup } from '#lib/engine/index.ts';
import type { Look } from '#lib/engine/players/index.ts';
import { viewOf } from '#lib/engine/project/index.ts';

export const SETUP: Setup = { mode: 'lead', stakes: 'assessment', days: [0, 1, 2, 3, 4], help: 'full' };

export const look: Look = viewOf;
