import { expect, test } from 'vitest';
import { type Actor, holdsRole, isStranger, membershipInHand } from '#domain/people/actor.ts';
import { nobody, place } from '#test/support/actors.ts';

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
