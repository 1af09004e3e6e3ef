import { expect, test } from 'vitest';
import {
  type Actor,
  holdsRole,
  isStranger,
  type Membership,
  membershipInHand,
} from '#domain/people/actor.ts';

const place = (participantId: number, programmeId: number): Membership => ({
  participantId,
  programmeId,
  name: 'Bunga Rekaan',
  zone: 'Asia/Jakarta',
  planOpen: false,
});

const nobody: Actor = {
  telegramUserId: 1,
  locale: 'id',
  memberships: [],
  roles: [],
  missCount: 0,
  wasUnreachable: false,
};

test('the place in hand is that of the programme in hand', () => {
  const actor = { ...nobody, memberships: [place(10, 1), place(20, 2)] };
  expect(membershipInHand({ ...actor, programmeId: 2 })?.participantId).toBe(20);
  expect(membershipInHand({ ...actor, programmeId: 3 })).toBeUndefined();
});

test('a stranger is neither on a roster nor in a role', () => {
  expect(isStranger(nobody)).toBe(true);
  expect(isStranger({ ...nobody, memberships: [place(10, 1)] })).toBe(false);
  expect(isStranger({ ...nobody, roles: [{ role: 'reviewer', programmeId: 1 }] })).toBe(false);
});

test("a role is of one programme, the owner's of none", () => {
  const actor: Actor = { ...nobody, roles: [{ role: 'owner' }, { role: 'reviewer', programmeId: 1 }] };
  expect(holdsRole(actor, 'owner')).toBe(true);
  expect(holdsRole(actor, 'reviewer', 1)).toBe(true);
  for (const programmeId of [2, undefined]) expect(holdsRole(actor, 'reviewer', programmeId)).toBe(false);
});
