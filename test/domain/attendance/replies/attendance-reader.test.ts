import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rsvpStatuses } from '#domain/attendance/attendance.ts';
import { isAttendanceReply, readReply } from '#domain/attendance/replies/attendance-reader.ts';
import { nameOf, phrasesOf } from './reply-fixtures.ts';

const meaningOf = (phrase: string) => nameOf(readReply(phrase));

describe.each(['reply-phrases', 'more-reply-phrases'])('every phrase of %s', (file) => {
  const meanings = Map.groupBy(phrasesOf(file), ([, meaning]) => meaning);
  test.each([...meanings])('%s is read as meant', (meaning, phrases) => {
    const wrong = phrases
      .map(([phrase]) => [phrase, meaningOf(phrase)])
      .filter(([, read]) => read !== meaning);
    expect(wrong).toEqual([]);
  });
});

test('there are enough phrases to trust the reader with', () => {
  expect(phrasesOf('more-reply-phrases').length).toBeGreaterThan(400);
});

test('an answer is certain unless the person hedges', () => {
  expect(readReply('siap hadir bu')).toEqual({ kind: 'answer', status: 'present', certain: true });
  expect(readReply('mungkin telat')).toEqual({ kind: 'answer', status: 'late', certain: false });
});

test.each([
  ['telat 15 mnt', { minutesLate: 15 }],
  ['telat 15mnt', { minutesLate: 15 }],
  ['telat 15 min bu', { minutesLate: 15 }],
  ['telat 15', { minutesLate: 15 }],
  ['telat sekitar 20 menit pak', { minutesLate: 20 }],
  ['telat kurang lebih 20 menit', { minutesLate: 20 }],
  ['telat kira-kira 10-15 menit', { minutesLate: 15 }],
  ['telat dua puluh menit', { minutesLate: 20 }],
  ['telat setengah jam', { minutesLate: 30 }],
  ['telat 1 jam', { minutesLate: 60 }],
  ['telat sejam', { minutesLate: 60 }],
  ['telat 1,5 jam', { minutesLate: 90 }],
  ['telat 1 jam 15 menit', { minutesLate: 75 }],
  ['telat 1 jam setengah', { minutesLate: 90 }],
  ['late 10 minutes', { minutesLate: 10 }],
  ['telat jam 9', { atTime: '09:00' }],
  ['telat, jam 9an', { atTime: '09:00' }],
  ['terlambat, tiba jam 09.15 WIB', { atTime: '09:15' }],
  ['telat pukul 9:05', { atTime: '09:05' }],
  ['telat 08.15', { atTime: '08:15' }],
  ['telat jam setengah 9', { atTime: '08:30' }],
  ['telat jam 1', { atTime: '13:00' }],
  ['telat jam 2 siang', { atTime: '14:00' }],
  ['telat jam 5 pagi', { atTime: '05:00' }],
])('"%s" carries its arrival', (phrase, arrival) => {
  expect(readReply(phrase)).toEqual({ kind: 'answer', status: 'late', arrival, certain: true });
});

test('two arrivals are none', () => {
  expect(readReply('telat jam 9, jam 10')).toEqual({ kind: 'answer', status: 'late', certain: true });
});

test('a text that merely holds an attendance word does not read as attendance', () => {
  const sentences = [
    'Petugas hadir di loket mulai pukul delapan',
    'Surat masuk terlambat didisposisi karena pejabat sedang dinas luar',
    'Warga sakit dan lansia dilayani lebih dahulu',
    'Izin usaha mikro selesai dalam satu hari',
    'Rumah sakit umum daerah',
  ];
  expect(sentences.map((sentence) => isAttendanceReply(readReply(sentence)))).toEqual(
    sentences.map(() => false),
  );
  expect(['hadir', 'tidak sakit, hadir', 'siap'].map((text) => isAttendanceReply(readReply(text)))).toEqual([
    true,
    true,
    false,
  ]);
});

const allPhrases = ['reply-phrases', 'more-reply-phrases'].flatMap(phrasesOf);
test('one word that nobody knows keeps any reply from being an answer', () => {
  const stranger = fc.constantFrom('loket', 'warga', 'budi', 'zzyx', 'кот');
  const answers = allPhrases.filter(([, meaning]) => rsvpStatuses.some((status) => meaning.includes(status)));
  fc.assert(
    fc.property(fc.constantFrom(...answers), stranger, fc.boolean(), ([phrase], other, before) => {
      const text = before ? `${other} ${phrase}` : `${phrase} ${other}`;
      return !isAttendanceReply(readReply(text));
    }),
  );
});

test('two replies that exclude each other are never read as one of them', () => {
  const denial = /\b(?:ti?da?k|g|gak?|gabisa|kurang|not|bukan|belum)\b/i;
  const exclusive = allPhrases.filter(
    ([phrase, meaning]) => ['present', 'sick', 'official_duty'].includes(meaning) && !denial.test(phrase),
  );
  const phrase = fc.constantFrom(...exclusive);
  const glue = fc.constantFrom(', ', ' ', '. ', ' tapi ', '\n');
  fc.assert(
    fc.property(phrase, phrase, glue, ([first, meaning], [second, other], between) => {
      fc.pre(meaning !== other);
      expect(readReply(first + between + second).kind).not.toBe('answer');
    }),
    { numRuns: 2000 },
  );
});

test('a denied reply is never read as the status that it denies', () => {
  const plain = allPhrases.filter(
    ([phrase, meaning]) => meaningOf(phrase.split(/[\s,.]/)[0] ?? '') === meaning,
  );
  const no = fc.constantFrom('tidak', 'tdk', 'gak', 'bukan', 'belum', 'not');
  fc.assert(
    fc.property(fc.constantFrom(...plain), no, ([phrase, meaning], denial) => {
      fc.pre(meaning !== 'excused');
      const reading = readReply(`${denial} ${phrase}`);
      if (reading.kind === 'answer') expect([phrase, reading.status]).not.toEqual([phrase, meaning]);
    }),
    { numRuns: 2000 },
  );
});

test('no text at all makes the reader fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => readReply(text).kind.length > 0),
  );
  expect(readReply('x'.repeat(100_000)).kind).toBe('unknown');
  expect(readReply('hadir '.repeat(20_000)).kind).toBe('unknown');
});
