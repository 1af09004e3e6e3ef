import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNudge } from '#domain/plan/plan-nudge.ts';

/** Tuesday 19 March 2019, 20.05. */
const now = { on: '2019-03-19', timeOfDay: '20:05' };
const once = (on: string, timeOfDay: string) => ({ kind: 'at', on, timeOfDay, isDaily: false });
const daily = (on: string, timeOfDay: string) => ({ kind: 'at', on, timeOfDay, isDaily: true });

test.each([
  ['besok jam 8', once('2019-03-20', '08:00')],
  ['Besok pukul 08.30 ya', once('2019-03-20', '08:30')],
  ['besok', once('2019-03-20', '08:00')],
  ['lusa jam 7 pagi', once('2019-03-21', '07:00')],
  ['besok jam 4 sore', once('2019-03-20', '16:00')],
  ['besok jam 1 siang', once('2019-03-20', '13:00')],
  ['besok jam 12 siang', once('2019-03-20', '12:00')],
  ['jam 21', once('2019-03-19', '21:00')],
  ['jam 8', once('2019-03-20', '08:00')],
  ['Jumat jam 9', once('2019-03-22', '09:00')],
  ['selasa', once('2019-03-26', '08:00')],
  ["Jum'at 10.15", once('2019-03-22', '10:15')],
  ['20/3 jam 7', once('2019-03-20', '07:00')],
  ['1 April jam 10', once('2019-04-01', '10:00')],
  ['setiap hari 16.30', daily('2019-03-20', '16:30')],
  ['tiap hari jam 7', daily('2019-03-20', '07:00')],
  ['tiap malam jam 9', daily('2019-03-19', '21:00')],
  ['setiap hari', daily('2019-03-20', '08:00')],
  ['tomorrow at 8', once('2019-03-20', '08:00')],
  ['every day 4 pm', daily('2019-03-20', '16:00')],
])('“%s” is read', (typed, wish) => {
  expect(readNudge(typed, now)).toEqual(wish);
});

test.each(['tidak perlu', 'jangan ingatkan', 'Berhenti', 'stop'])('“%s” ends it', (typed) => {
  expect(readNudge(typed, now)).toEqual({ kind: 'stop' });
});

test('a time that has passed and one that does not exist are told apart', () => {
  expect(readNudge('hari ini jam 8', now)).toEqual({ kind: 'past' });
  expect(readNudge('18/3 jam 8', now)).toEqual({ kind: 'past' });
  for (const typed of ['jam 25', 'besok jam 8.75', '31/2 jam 8', 'nanti kalau sempat saja ya', ''])
    expect(readNudge(typed, now).kind, typed).not.toBe('at');
});

test('any text is read as something, and a time that is read lies ahead', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 23 }), (text, hour) => {
      const wish = readNudge(`${text} jam ${hour}`, now);
      if (wish.kind === 'at')
        expect(`${wish.on} ${wish.timeOfDay}` > `${now.on} ${now.timeOfDay}`).toBe(true);
    }),
  );
});
