export * from '../title.ts';
