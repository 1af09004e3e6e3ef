import { expect, test } from 'vitest';
import { readAskedReply } from '#domain/attendance/replies/attendance-reader.ts';
import type { Reading } from '#domain/attendance/replies/reading.ts';
import { readTalk } from '#domain/talk/read-talk.ts';
import { isMeant, nameOf, phrasesOf } from './reply-fixtures.ts';

/** Kinds that put a question with every answer on its buttons, or a hint, and offer nothing for saving. */
const open: readonly Reading['kind'][] = [
  'checkInOrLeave',
  'later',
  'ack',
  'yes',
  'no',
  'question',
  'conditional',
];

function score(phrase: string, meanings: readonly string[]): 'right' | 'asked' | 'buttons' | 'wrong' {
  const reading = readAskedReply(phrase);
  if (meanings.some((meaning) => isMeant(reading, meaning))) return 'right';
  const isQuestion = meanings.includes('question') && ['question', 'lookup'].includes(readTalk(phrase).kind);
  if (isQuestion) return 'right';
  if (reading.kind === 'unknown') return 'buttons';
  if (open.includes(reading.kind)) return 'asked';
  if (reading.kind === 'perSession' && reading.answers.length === 0) return 'asked';
  const isOffered = nameOf(reading)
    .split('+')
    .some((status) => meanings.includes(status));
  return reading.kind === 'ambiguous' && (isOffered || meanings.includes('asked')) ? 'asked' : 'wrong';
}

const scoresOf = (file: string) =>
  phrasesOf(file).map(([phrase, meanings]) => ({ phrase, verdict: score(phrase, meanings.split('|')) }));
const scored = scoresOf('fresh-replies');
const withVerdict = (...verdicts: string[]) => scored.filter(({ verdict }) => verdicts.includes(verdict));

test('of replies by somebody who did not know the reader, none offers another answer than the meant one', () => {
  expect(scored.length).toBeGreaterThan(400);
  expect(withVerdict('wrong')).toEqual([]);
});

test('replies that hold the word of another answer offer none of it', () => {
  const traps = scoresOf('trap-replies');
  expect(traps.length).toBeGreaterThan(50);
  expect(traps.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
});

test('most are read as meant, and few get nothing but the buttons of every answer', () => {
  expect(withVerdict('right').length / scored.length).toBeGreaterThanOrEqual(0.85);
  expect(withVerdict('buttons').length / scored.length).toBeLessThanOrEqual(0.08);
});

test.each([
  ['hadir tapi pulang cepat bu'],
  ['pulang duluan habis makan siang'],
  ['izin keluar sebentar jam 10'],
  ['besok pulang jam 2 ya'],
])('"%s": what of the day is missed is asked', (text) => {
  expect(readAskedReply(text)).toMatchObject({ kind: 'perSession', answers: [] });
});

test.each([
  ['upacara pemakaman paman', 'excused'],
  ['ada upacara di rumah', 'excused+official_duty'],
  ['ada upacara di kantor', 'official_duty'],
  ['ada tugas kuliah', 'excused+official_duty'],
  ['masih nunggu izin pimpinan', 'conditional'],
  ['ada rapat dengan kementerian bu, ga bisa', 'official_duty'],
  ['ikut lomba mancing', 'unknown'],
  ['masuk universitas', 'unknown'],
])('"%s" is read as %s', (text, meaning) => {
  expect(nameOf(readAskedReply(text))).toBe(meaning);
});
