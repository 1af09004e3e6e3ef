import { expect, test } from 'vitest';
import {
  formCatalogue,
  isListening,
  isWaiting,
  kindsAbout,
  listensUntil,
  readForm,
  valuesOf,
} from '#domain/forms/form-catalogue.ts';

const openedAt = new Date('2019-03-18T02:00:00Z');
const after = (hours: number) => new Date(openedAt.getTime() + hours * 3_600_000);
const stored = (kind: string, values: unknown) => ({ kind, values, updatedAt: openedAt });

test('a form listens as long as its kind says, and not a minute longer', () => {
  const reason = stored('rsvpReason', { heldOn: '2019-03-19', participantId: 1 });
  expect(readForm(reason, after(48))).toEqual({ kind: reason.kind, values: reason.values });
  expect(readForm(reason, after(48.02))).toBeUndefined();
  expect(formCatalogue.rsvpReason.hours).toBe(48);
});

test('a form ends with its cause, before its hours are over', () => {
  const until = after(16).toISOString();
  const day = { heldOn: '2019-03-19', participantId: 1 };
  const reason = stored('rsvpReason', { ...day, until });
  const open = readForm(reason, after(15.99))!;
  expect(open).toEqual({ kind: reason.kind, values: reason.values });
  expect(listensUntil(open, openedAt)).toEqual(after(16));
  expect(readForm(reason, after(16))).toBeUndefined();
  const late = stored('rsvpReason', { ...day, until: after(60).toISOString() });
  expect(listensUntil(readForm(late, after(47))!, openedAt)).toEqual(after(48));
  expect(readForm(late, after(49))).toBeUndefined();
});

test('what is decided or opened again has its forms, by the number they hold', () => {
  expect(kindsAbout('requestId')).toEqual(['absenceAddition', 'absenceDecision']);
  expect(kindsAbout('submissionId')).toEqual(['reviewComment', 'reopenPlan']);
  expect(kindsAbout('sessionId')).toEqual(['correction']);
  for (const subject of ['requestId', 'submissionId', 'sessionId'] as const)
    for (const kind of kindsAbout(subject)) {
      const { values } = formCatalogue[kind];
      expect('shape' in values && subject in values.shape).toBe(true);
    }
});

test('what this release does not know is as if nothing were open', () => {
  expect(readForm(undefined, openedAt)).toBeUndefined();
  expect(readForm(stored('diary', {}), openedAt)).toBeUndefined();
  expect(readForm(stored('toString', {}), openedAt)).toBeUndefined();
  expect(readForm(stored('rsvpReason', { heldOn: '2019-03-19' }), openedAt)).toBeUndefined();
  expect(readForm(stored('reminderRule', { programmeId: 1, step: 'other' }), openedAt)).toBeUndefined();
});

test('what it holds is typed by its kind', () => {
  const open = readForm(stored('session', { programmeId: 1, step: 'day', values: {} }), openedAt);
  expect(valuesOf(open, 'session')).toEqual({ programmeId: 1, step: 'day', values: {} });
  expect(valuesOf(open, 'ask')).toBeUndefined();
  const field = readForm(stored('session', { programmeId: 1, target: 's12', field: 'place' }), openedAt);
  expect(valuesOf(field, 'session')).toEqual({ programmeId: 1, target: 's12', field: 'place' });
});

test('a form that has what it waited for takes no further text, and one that only remembers never did', () => {
  const waiting = readForm(stored('broadcast', { programmeId: 1 }), openedAt)!;
  const taken = readForm(stored('broadcast', { programmeId: 1, draftId: 2, takenUpdateId: 3 }), openedAt)!;
  expect([isListening(waiting), isListening(taken)]).toEqual([true, false]);
  const values = { ticketId: 1, updateId: 2, askedAt: openedAt.toISOString() };
  const asked = readForm(stored('asked', values), openedAt)!;
  const joining = readForm(stored('join', { linkId: 1 }), openedAt)!;
  expect([isListening(asked), isWaiting(asked)]).toEqual([false, false]);
  expect([isListening(joining), isWaiting(joining)]).toEqual([false, true]);
});

test('forms that reach somebody else keep the words that wait, and any command closes them', () => {
  const reaching = Object.entries(formCatalogue).filter(([, { reaches }]) => reaches === 'others');
  expect(reaching.map(([kind]) => kind).sort()).toEqual(['absenceDecision', 'correction', 'reopenPlan']);
  for (const [, { values, closedBy, takes }] of reaching) {
    expect('shape' in values && 'words' in values.shape).toBe(true);
    expect([closedBy, takes]).toEqual(['command', ['text']]);
  }
});
