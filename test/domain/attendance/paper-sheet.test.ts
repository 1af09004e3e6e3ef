import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedStatuses, presenceCodes } from '#domain/attendance/attendance.ts';
import { readPaperSheet, readPresenceCode, writeNumbers } from '#domain/attendance/paper-sheet.ts';

const known = new Set(Array.from({ length: 30 }, (_, index) => index + 1));
const read = (typed: string, of: ReadonlySet<number> = known) => readPaperSheet(typed, of);

test('numbers and ranges with their codes, a number alone is Hadir', () => {
  expect(read('1-3, 15 T; 17S\n20–21 dinas luar')).toEqual({
    kind: 'marks',
    marks: [
      { rosterNo: 1, status: 'present' },
      { rosterNo: 2, status: 'present' },
      { rosterNo: 3, status: 'present' },
      { rosterNo: 15, status: 'late' },
      { rosterNo: 17, status: 'sick' },
      { rosterNo: 20, status: 'official_duty' },
      { rosterNo: 21, status: 'official_duty' },
    ],
  });
});

test.each([
  ['5 x', { kind: 'unknownCode', typed: '5 x' }],
  ['semua hadir', { kind: 'unreadable', typed: 'semua hadir' }],
  ['1-31', { kind: 'noSuchNumber', typed: '1-31' }],
  ['0', { kind: 'noSuchNumber', typed: '0' }],
  ['12-1', { kind: 'reversed', typed: '12-1' }],
  ['1-5, 3 A', { kind: 'twice', rosterNo: 3 }],
  [' , ;\n', { kind: 'nothing' }],
  ['-5', { kind: 'unreadable', typed: '-5' }],
  ['1,5 juta', { kind: 'unknownCode', typed: '5 juta' }],
])('%j is not read: %o', (typed, reading) => {
  expect(read(typed)).toEqual(reading);
});

test('a number twice with the same mark is one mark', () => {
  expect(read('7, 7, 6-8')).toMatchObject({ marks: [{ rosterNo: 7 }, { rosterNo: 6 }, { rosterNo: 8 }] });
});

test('a range runs over numbers that left the roster', () => {
  expect(read('1-3', new Set([1, 3]))).toMatchObject({ marks: [{ rosterNo: 1 }, { rosterNo: 3 }] });
});

test.each([
  ['h', 'present'],
  [' DL ', 'official_duty'],
  ['Cuti', 'excused'],
  ['Alpa', 'absent'],
  ['A.', 'absent'],
  ['hadir?', undefined],
])('the code %j means %s', (typed, status) => {
  expect(readPresenceCode(typed)).toBe(status);
});

test('whatever numbers are written, they are read back', () => {
  const sheet = fc.array(
    fc.record({ no: fc.integer({ min: 1, max: 30 }), status: fc.constantFrom(...markedStatuses) }),
  );
  fc.assert(
    fc.property(sheet, (all) => {
      const marks = new Map(all.map(({ no, status }) => [no, status]));
      const typed = [...Map.groupBy(marks.keys(), (no) => marks.get(no)!)].flatMap(([status, numbers]) =>
        writeNumbers(numbers)
          .split(', ')
          .map((part) => `${part} ${presenceCodes[status]}`),
      );
      const reading = read(typed.join(', '));
      expect(
        new Map(reading.kind === 'marks' ? reading.marks.map((each) => [each.rosterNo, each.status]) : []),
      ).toEqual(marks);
    }),
  );
});
