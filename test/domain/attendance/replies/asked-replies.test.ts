import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  isAttendanceReply,
  readAskedReply,
  readReply,
} from '#domain/attendance/replies/attendance-reader.ts';
import { isMeant, nameOf, phrasesOf } from './reply-fixtures.ts';

const phrases = phrasesOf('asked-replies');

describe('while an attendance question is open', () => {
  const meanings = Map.groupBy(phrases, ([, meaning]) => meaning);
  test.each([...meanings])('%s is read as meant', (meaning, list) => {
    const wrong = list
      .map(([phrase]) => ({ phrase, reading: readAskedReply(phrase) }))
      .filter(({ reading }) => !isMeant(reading, meaning))
      .map(({ phrase, reading }) => [phrase, nameOf(reading)]);
    expect(wrong).toEqual([]);
  });
});

test('there are enough phrases to trust the reader with', () => {
  expect(phrases.length).toBeGreaterThan(900);
});

test.each([
  ['telat bu, radiator bocor', { kind: 'answer', status: 'late', certain: false }],
  ['saya Bunga Rekaan siap hadir', { kind: 'answer', status: 'present', certain: false }],
  ['rapat di Simalungun bu', { kind: 'answer', status: 'official_duty', certain: false }],
])('"%s": words set aside leave no certain answer, and none beside a plan', (text, reading) => {
  expect(readAskedReply(text)).toEqual(reading);
  expect(readReply(text)).toEqual({ kind: 'unknown' });
});

test('what is none of attendance is none of it in either reading', () => {
  const others = phrases.filter(([, meaning]) => meaning === 'unknown').map(([phrase]) => phrase);
  expect(others.length).toBeGreaterThan(50);
  expect(others.filter((text) => isAttendanceReply(readReply(text)))).toEqual([]);
});

test.each([
  ['macet', 'late'],
  ['rapat', 'official_duty'],
  ['rumah sakit', 'sick'],
  ['acara keluarga', 'excused'],
  ['tidak bisa', 'excused'],
])('"%s" speaks of coming only while it is asked about', (text, asked) => {
  expect(nameOf(readAskedReply(text))).toBe(asked);
  expect(isAttendanceReply(readReply(text))).toBe(false);
});

test('the answers of the sample plans are never taken for attendance', () => {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(JSON.parse(readFileSync(new URL('../../../fixtures/sample-plans.json', import.meta.url), 'utf8')));
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => isAttendanceReply(readReply(text)))).toEqual([]);
});

test.each([
  ['izin besok', { daysAhead: 1 }],
  ['senin tidak hadir', { weekday: 1 }],
  ['lusa dinas luar', { daysAhead: 2 }],
  ['hadir tanggal 25', { dayOfMonth: 25 }],
  ['25 maret izin', { dayOfMonth: 25, month: 3 }],
])('"%s" is about the day it names', (text, day) => {
  expect(readReply(text).day).toEqual(day);
});

test.each([
  ['cuti 25 sampai 28 maret bu', { from: { dayOfMonth: 25, month: 3 }, until: { dayOfMonth: 28, month: 3 } }],
  ['cuti sampai kamis', { until: { weekday: 4 } }],
  ['cuti 3 hari', { until: { days: 3 } }],
])('"%s" is about several days', (text, days) => {
  expect(readReply(text)).toEqual({ kind: 'range', absence: 'leave', ...days });
});
