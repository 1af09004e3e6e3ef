import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordLog } from '#sandbox/demo/record-log.ts';

const steps = fc.array(
  fc.record({
    table: fc.constantFrom('people', 'messages'),
    key: fc.constantFrom('1', '2', '3'),
    value: fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }),
    isReopened: fc.boolean(),
  }),
  { maxLength: 30 },
);

test('whatever is put, deleted and reopened in between, the log gives back the last state', () => {
  fc.assert(
    fc.property(steps, (row) => {
      const folder = mkdtempSync(join(tmpdir(), 'record-log-'));
      const expected = { people: new Map<string, string>(), messages: new Map<string, string>() };
      let log = new RecordLog(folder);
      for (const { table, key, value, isReopened } of row) {
        const kept = expected[table as keyof typeof expected];
        if (value === undefined) kept.delete(key);
        else kept.set(key, value);
        if (value === undefined) log.table<string>(table).delete(key);
        else log.table<string>(table).put(key, value);
        if (isReopened) {
          log.close();
          log = new RecordLog(folder);
        }
      }
      log.close();
      const again = new RecordLog(folder);
      for (const [name, kept] of Object.entries(expected)) {
        expect(new Map(again.table<string>(name).entries())).toEqual(kept);
      }
      again.close();
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 50 },
  );
});
