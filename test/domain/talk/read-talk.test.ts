import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTalk } from '#domain/talk/read-talk.ts';
import type { Talk } from '#domain/talk/talk.ts';

type Phrases = Record<string, string[]>;

function fixture(name: string, key: string): Phrases {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'))[key];
}

const talk = fixture('talk-phrases', 'phrases');
const answers = fixture('plan-answers', 'answers');
const meaningOf = ({ kind, lookup }: Talk) => (lookup ? `${kind}:${lookup}` : kind);

describe('what is said to somebody', () => {
  test.each(Object.entries(talk))('%s is read as meant, but for 3 %% of the phrases', (meaning, phrases) => {
    const wrong = phrases.filter((phrase) => meaningOf(readTalk(phrase)) !== meaning);
    expect({ wrong, tooMany: wrong.length / phrases.length > 0.03 }).toEqual({ wrong, tooMany: false });
  });
});

/** In a title, a name or a cell whatever touches somebody is asked about; in a section of many words only a whole text. */
function isQuestioned(section: string, answer: string): boolean {
  const { kind, touches } = readTalk(answer);
  return kind !== 'none' || (section !== 'long' && touches.length > 0);
}

test('at most 2 % of true answers of a plan are questioned', () => {
  const all = Object.entries(answers).flatMap(([section, list]) =>
    list.map((answer) => ({ section, answer })),
  );
  const questioned = all.filter(({ section, answer }) => isQuestioned(section, answer));
  expect(questioned.length / all.length).toBeLessThanOrEqual(0.02);
});

test('the readings are measured on enough phrases', () => {
  const count = (phrases: Phrases) => Object.values(phrases).flat().length;
  expect(count(talk)).toBeGreaterThanOrEqual(600);
  expect(count(answers)).toBeGreaterThanOrEqual(300);
});

test.each<[string, string | undefined]>([
  ['besok jam berapa', 'besok'],
  ['bsk pagi dimana bu', 'besok'],
  ['jadwal senin', 'senin'],
  ['schedule tomorrow', 'tomorrow'],
  ['jadwal 18/3', '18/3'],
  ['jadwal tanggal 20 Maret', '20 maret'],
  ['sekarang di mana', 'hari ini'],
  ['jadwal', undefined],
])('the day of %s is %s', (text, day) => {
  expect(readTalk(text)).toEqual({ kind: 'lookup', lookup: 'schedule', ...(day && { day }), touches: [] });
});

test.each([
  'siap hadir bu',
  'hadir',
  'izin tidak hadir besok',
  'sakit pak',
  'telat 15 menit bu',
  'besok masuk bu',
  'besok saja',
  'nanti',
  '18/3',
  '482913',
  'E-Office',
])('%s is an answer to something, not talk', (text) => {
  expect(readTalk(text).kind).toBe('none');
});

test.each<[string, Talk['touches']]>([
  ['Selamat pagi bu, judul saya E-Office Kelurahan Cepat', ['greeting']],
  ['E-Office Kelurahan, surat selesai sehari, terima kasih bu', ['thanks']],
  ['Pagi pak, E-Office Kelurahan. Terima kasih', ['thanks', 'greeting']],
  ['Apakah boleh dua judul? Kalau boleh: Loket Cepat Lansia', ['question']],
  ['Selamat Pagi Warga: salam layanan di loket', []],
  ['Kotak Terima Kasih untuk Petugas Ramah', []],
])('%s touches %j', (text, touches) => {
  expect(readTalk(text)).toEqual({ kind: 'none', touches });
});

test('no text, however odd, makes it fail, and case makes no difference', () => {
  const word = fc.constantFrom(
    ...Object.values(talk).flat(),
    ...Object.values(answers).flat(),
    '?',
    '🙏',
    '|',
    ',',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'grapheme' })), { maxLength: 6 }), (parts) => {
      const text = parts.join(' ');
      expect(readTalk(text).kind).toMatch(/^(?:thanks|greeting|agreement|cancel|lookup|question|none)$/);
    }),
  );
  for (const phrase of Object.values(talk).flat())
    expect(meaningOf(readTalk(phrase.toUpperCase()))).toBe(meaningOf(readTalk(phrase)));
});

test('a long text is read at once', () => {
  const long = 'bagaimana saya bu terima kasih '.repeat(500);
  const began = performance.now();
  readTalk(long);
  expect(performance.now() - began).toBeLessThan(200);
});
