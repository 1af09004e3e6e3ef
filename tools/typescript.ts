// TypeScript's own reader of sources, for tests that look into them.
export { default } from 'typescript';
