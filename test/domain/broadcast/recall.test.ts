import { expect, test } from 'vitest';
import { judgeRecall } from '#domain/broadcast/recall.ts';

const sentAt = (time: string) => ({ sentAt: new Date(`2019-03-18T${time}Z`) });
const sent = [sentAt('01:00:00'), sentAt('01:00:01'), sentAt('05:00:00')];

test('each message can be taken back for 48 hours, not for the second after', () => {
  const now = new Date('2019-03-20T01:00:00Z');
  expect(judgeRecall(sent, now)).toEqual({
    messages: sent.slice(1),
    tooOld: 1,
    untilAt: new Date('2019-03-20T01:00:01Z'),
  });
});

test('without anything young enough nothing is left to take back', () => {
  expect(judgeRecall(sent, new Date('2019-03-21T00:00:00Z'))).toEqual({ messages: [], tooOld: 3 });
});
