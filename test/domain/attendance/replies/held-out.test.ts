import { expect, test } from 'vitest';
import {
  isAttendanceReply,
  readAskedReply,
  readReply,
} from '#domain/attendance/replies/attendance-reader.ts';
import { isMeant, phrasesOf } from './reply-fixtures.ts';

/** Kinds after which the person is asked and nothing is offered for saving. */
const asks = [
  'ambiguous',
  'conditional',
  'delegated',
  'checkInOrLeave',
  'later',
  'ack',
  'yes',
  'no',
  'question',
];

test('of replies that the reader was not built on, few are read wrongly and most as they are meant', () => {
  const replies = phrasesOf('held-out-replies');
  const read = replies.map(([phrase, meaning]) => {
    const reading = readAskedReply(phrase);
    if (isMeant(reading, meaning)) return 'right';
    return asks.includes(reading.kind) ? 'asked' : reading.kind === 'unknown' ? 'buttons' : 'wrong';
  });
  const share = (name: string) => read.filter((one) => one === name).length / replies.length;
  expect(replies.length).toBeGreaterThan(150);
  expect(share('right')).toBeGreaterThanOrEqual(0.85);
  expect(share('wrong')).toBeLessThanOrEqual(0.03);
});

test('of answers of a plan, and of talk, at most two in a hundred are taken for attendance', () => {
  const texts = phrasesOf('held-out-other-texts');
  const taken = texts.filter(([text]) => isAttendanceReply(readReply(text)));
  expect(texts.length).toBeGreaterThan(50);
  expect(taken.length / texts.length).toBeLessThanOrEqual(0.02);
});
