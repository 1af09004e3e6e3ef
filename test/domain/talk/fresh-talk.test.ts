import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAttendanceReply, readReply } from '#domain/attendance/replies/attendance-reader.ts';
import { readTalk } from '#domain/talk/read-talk.ts';

const fresh: { phrases: Record<string, string[]>; answers: string[] } = JSON.parse(
  readFileSync(new URL('../../fixtures/fresh-talk.json', import.meta.url), 'utf8'),
);

/** Whoever is lost is helped by the open question; elsewhere it is asked whether a person should hear of it. */
function kindOf(text: string): string {
  const { kind, touches } = readTalk(text);
  return kind === 'none' && touches.includes('question') ? 'question' : kind;
}

test('of what is said by somebody who did not know the reader, at most 3 % is read as something else', () => {
  const said = Object.entries(fresh.phrases).flatMap(([kinds, list]) =>
    list.map((text) => ({ text, kinds: kinds.split('|'), kind: kindOf(text) })),
  );
  const wrong = said.filter(({ kind, kinds }) => !kinds.includes(kind));
  expect(said.length).toBeGreaterThan(250);
  expect({ wrong, tooMany: wrong.length / said.length > 0.03 }).toEqual({ wrong, tooMany: false });
});

/** A cell or an option may be a plain word: the section's type takes it ("Jadwal", "Setuju"). */
const wholeWords = new Set(['lookup', 'agreement']);

test('of true answers of a plan at most 2 % are questioned', () => {
  const questioned = fresh.answers.filter((answer) => {
    const { kind, touches } = readTalk(answer);
    const isTaken = kind === 'none' || (wholeWords.has(kind) && answer.split(' ').length <= 2);
    return !isTaken || touches.length > 0 || isAttendanceReply(readReply(answer));
  });
  expect(fresh.answers.length).toBeGreaterThan(150);
  expect(questioned.length / fresh.answers.length).toBeLessThanOrEqual(0.02);
});
