import { expect, test } from 'vitest';
import { parseRelativeDay } from '#domain/time/relative-day.ts';

const todayOn = '2019-03-30';

test.each([
  ['besok', '2019-03-31'],
  ['Besok', '2019-03-31'],
  ['lusa', '2019-04-01'],
  ['hari ini', '2019-03-30'],
  ['tomorrow', '2019-03-31'],
  ['minggu depan', '2019-04-06'],
  ['sepekan', '2019-04-06'],
  ['3 hari', '2019-04-02'],
  ['3 hari lagi', '2019-04-02'],
  ['selama 2 minggu', '2019-04-13'],
  ['in 5 days', '2019-04-04'],
  ['1 week', '2019-04-06'],
])('“%s” is %s', (typed, on) => {
  expect(parseRelativeDay(typed, todayOn)).toBe(on);
});

test.each(['18/3/2019', '', 'minggu', 'tiga hari', '3', '3 bulan', 'constructor'])(
  '“%s” is no such day',
  (typed) => {
    expect(parseRelativeDay(typed, todayOn)).toBeUndefined();
  },
);
