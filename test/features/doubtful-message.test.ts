import { expect, test } from 'vitest';
import { doubtfulList } from '#features/check-in/doubtful-messages.ts';
import { loadTexts } from '#telegram/texts.ts';

const arrivedAt = new Date('2019-03-18T00:45:00Z');
const doubtful = Array.from({ length: 12 }, (_, index) => ({
  use: {
    sessionId: 1,
    participantId: index,
    step: 1,
    arrivedAt,
    name: `Orang ${index + 1}`,
    title: 'Sesi pagi',
  },
  lateSeconds: 20,
  sharedWith: index < 2 ? 1 : 0,
  saidAway: false,
}));
const list = { doubtful, heldOn: '2019-03-18', programme: { id: 3, zone: 'Asia/Jakarta' } };

test.each([
  ['id', 0, 'Orang 1', ['Selanjutnya']],
  ['id', 1, 'Orang 6', ['Sebelumnya', 'Selanjutnya']],
  ['en', 2, 'Orang 11', ['Previous']],
  ['id', 99, 'Orang 11', ['Sebelumnya']],
] as const)('in %s, page %i begins with %s', (locale, page, first, turning) => {
  const { text, buttons } = doubtfulList(loadTexts()(locale), list).message(page);
  expect(text.split('\n')[3]).toContain(`${first}, Sesi pagi, 07.45 WIB: `);
  expect(buttons?.[0]?.map(({ label }) => label)).toEqual(turning);
});

test('a day with nothing to look at says so', () => {
  const { text, buttons } = doubtfulList(loadTexts()('id'), { ...list, doubtful: [] }).message(0);
  expect(text).toBe('Tidak ada yang perlu dicek, Sen, 18 Mar 2019');
  expect(buttons).toEqual([[{ label: 'Kembali', data: 'cs:3' }]]);
});
