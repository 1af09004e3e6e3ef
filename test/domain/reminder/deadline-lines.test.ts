import { expect, test } from 'vitest';
import { parseDayOffLines, parseDeadlineLines } from '#domain/reminder/deadline-lines.ts';

const zone = 'Asia/Jakarta';

test.each([
  '18/6/2019 16.00 | Naskah akhir',
  '18 Juni 2019, pukul 16:00 WIB | Naskah akhir',
  'Selasa, 18-06-19 16.00|Naskah akhir',
])('“%s” is a deadline in local time', (typed) => {
  expect(parseDeadlineLines(typed, zone)).toEqual({
    kind: 'lines',
    lines: [{ kind: 'set', dueAt: new Date('2019-06-18T09:00:00Z'), label: 'Naskah akhir' }],
  });
});

test('a line that begins with “hapus” removes', () => {
  expect(parseDeadlineLines('hapus | Naskah akhir', zone)).toEqual({
    kind: 'lines',
    lines: [{ kind: 'remove', typed: 'Naskah akhir' }],
  });
  expect(parseDayOffLines('Hapus | 20/4/2019')).toEqual({
    kind: 'lines',
    lines: [{ kind: 'remove', heldOn: '2019-04-20' }],
  });
});

test.each([
  ['18/6/2019 16.00 Naskah', { fault: 'noBar', typed: '18/6/2019 16.00 Naskah' }],
  ['18/6/2019 16.00 |', { fault: 'noLabel', typed: '18/6/2019 16.00 |' }],
  ['18/6/2019 | Naskah', { fault: 'noTime', typed: '18/6/2019' }],
  ['18/6/2019 24.30 | Naskah', { fault: 'noSuchTime', typed: '24.30' }],
  ['31/6/2019 16.00 | Naskah', { fault: 'noSuchDay', typed: '31/6/2019' }],
  ['kapan 16.00 | Naskah', { fault: 'notADate', typed: 'kapan' }],
])('“%s” is faulty, and its line is counted with the empty ones', (typed, fault) => {
  expect(parseDeadlineLines(`\n12/4/2019 16.00 | Gagasan\n${typed}`, zone)).toEqual({
    kind: 'faulty',
    line: 3,
    ...fault,
  });
});

test('days off are typed with a name', () => {
  expect(parseDayOffLines('20/4/2019 | Rapat\n\n21/4/2019 | Kunjungan')).toEqual({
    kind: 'lines',
    lines: [
      { kind: 'set', heldOn: '2019-04-20', name: 'Rapat' },
      { kind: 'set', heldOn: '2019-04-21', name: 'Kunjungan' },
    ],
  });
  expect(parseDayOffLines('20/4/2019')).toMatchObject({ kind: 'faulty', line: 1, fault: 'noBar' });
});

test('a range of days off is a line a day, set or removed; too long a one is refused', () => {
  expect(parseDayOffLines('30/4/2019 - 2/5/2019 | Libur kantor\nhapus | 1/5/2019 s.d. 2/5/2019')).toEqual({
    kind: 'lines',
    lines: [
      { kind: 'set', heldOn: '2019-04-30', name: 'Libur kantor' },
      { kind: 'set', heldOn: '2019-05-01', name: 'Libur kantor' },
      { kind: 'set', heldOn: '2019-05-02', name: 'Libur kantor' },
      { kind: 'remove', heldOn: '2019-05-01' },
      { kind: 'remove', heldOn: '2019-05-02' },
    ],
  });
  expect(parseDayOffLines('1/1/2019 - 31/12/2019 | Libur')).toMatchObject({ fault: 'tooManyDays' });
  expect(parseDayOffLines('30/2/2019 - 2/3/2019 | Libur')).toMatchObject({ fault: 'noSuchDay' });
});
