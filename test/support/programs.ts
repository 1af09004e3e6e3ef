import { describe, inject, test } from 'vitest';
import type { Program } from './find-program.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** The programs this test waits for in vain, when there are any. */
    missingPrograms?: Program[];
  }
}

/**
 * Options of a `test` or `describe` that needs programs. Where one is missing the block is left out as a whole,
 * its hooks too, so that nothing asserts what did not happen; the end of the run says how much that was.
 */
export function withPrograms(...programs: Program[]): {
  skip: boolean;
  meta: { missingPrograms?: Program[] };
} {
  const missing = programs.filter((program) => inject('missingPrograms').includes(program));
  if (missing.length === 0) return { skip: false, meta: {} };
  return { skip: true, meta: { missingPrograms: missing } };
}

/** `describe.each` for cases that need programs, each its own: a case is never dropped from the list. */
export function describeEach<Case extends { programs: Program[] }>(
  cases: Case[],
  name: string,
  suite: (each: Case) => void,
): void {
  for (const each of cases) describe.each([each])(name, withPrograms(...each.programs), suite);
}

/** `test.each` likewise. */
export function testEach<Case extends { programs: Program[] }>(
  cases: Case[],
  name: string,
  run: (each: Case) => Promise<void>,
): void {
  for (const each of cases) test.each([each])(name, withPrograms(...each.programs), run);
}
