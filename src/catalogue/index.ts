export * from './nouns.ts';
