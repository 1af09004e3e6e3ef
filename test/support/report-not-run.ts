import type { TestProject } from 'vitest/node';
import type { Program } from './find-program.ts';

/** Says at the end of a run, whatever its reporters are, what was left out because programs are missing. */
export function reportNotRun(project: TestProject, missing: Program[]): void {
  const leftOut = project.vitest.state
    .getTestModules()
    .map((file) => {
      const tests = [...file.children.allTests('skipped')];
      return {
        path: file.relativeModuleId,
        count: tests.filter((each) => each.meta().missingPrograms).length,
      };
    })
    .filter(({ count }) => count > 0);
  const sum = leftOut.reduce((total, { count }) => total + count, 0);
  const lines = [
    `NOT RUN: ${sum} tests in ${leftOut.length} files, for want of ${missing.join(', ')}`,
    ...leftOut.map(({ path, count }) => `  ${String(count).padStart(4)}  ${path}`),
  ];
  const frame = '!'.repeat(100);
  console.warn(['', frame, ...lines, frame, ''].join('\n'));
}
