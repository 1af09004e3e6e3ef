import { fileURLToPath } from 'node:url';

/**
 * What a program of the product is started with besides its settings, and nothing else of this process. Its sources are
 * read as compiled before: a third of the time of a start.
 */
export const programEnvironment = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: fileURLToPath(
    new URL('../../../node_modules/.cache/pendamping-tests/compiled', import.meta.url),
  ),
};
