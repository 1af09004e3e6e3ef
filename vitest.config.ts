import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Young objects of a busy bot die before they are moved: some hundredths of the whole.
    execArgv: ['--max-semi-space-size=32'],
    // Files share a process and what it has loaded: a quarter less time, and state kept by a module is found out.
    isolate: false,
  },
});
