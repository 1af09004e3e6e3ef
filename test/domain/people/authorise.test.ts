import { expect, test } from 'vitest';
import type { Actor, Membership } from '#domain/people/actor.ts';
import { type Action, authorise, type OnPlan } from '#domain/people/authorise.ts';
import type { Role } from '#domain/people/role.ts';
import { nobody, place } from '#test/support/actors.ts';

// Written by hand, from what the product promises, never from the code. Everybody is of programme 1 but "stranger"; the
// writer of the plan in question is participant 10 of programme 1, participant 20 is somebody else there, 30 is of programme 2.

type Who = Role | 'participant' | 'stranger' | 'revoked';
const everybody: Who[] = [
  'owner',
  'organizer',
  'facilitator',
  'reviewer',
  'supervisor',
  'readOnly',
  'participant',
  'stranger',
  'revoked',
];

/** Who may, about something of their own programme; and of it, who may in another programme as well. */
const inProgramme: Record<string, { here: Who[]; elsewhere: Who[] }> = {
  editProgramme: { here: ['owner', 'organizer'], elsewhere: ['owner'] },
  manageRoster: { here: ['owner', 'organizer'], elsewhere: ['owner'] },
  manageSchedule: { here: ['owner', 'organizer'], elsewhere: ['owner'] },
  manageRoles: { here: ['owner', 'organizer'], elsewhere: ['owner'] },
  broadcast: { here: ['owner', 'organizer'], elsewhere: ['owner'] },
  answerTicket: { here: ['owner', 'organizer'], elsewhere: ['owner'] },
  decideAbsence: { here: ['owner', 'organizer'], elsewhere: ['owner'] },
  manageReviews: { here: ['owner', 'organizer'], elsewhere: ['owner'] },
  takeAttendance: { here: ['owner', 'organizer', 'facilitator'], elsewhere: ['owner'] },
  viewProgress: { here: ['owner', 'organizer', 'readOnly'], elsewhere: ['owner'] },
  viewSchedule: {
    here: ['owner', 'organizer', 'facilitator', 'reviewer', 'readOnly', 'participant'],
    elsewhere: ['owner'],
  },
  readBroadcast: {
    here: ['owner', 'organizer', 'facilitator', 'reviewer', 'readOnly', 'participant'],
    elsewhere: ['owner'],
  },
  seeReviews: { here: ['reviewer'], elsewhere: [] },
};

/** What is about the bot itself. */
const onBot: Record<string, Who[]> = {
  createProgramme: ['owner', 'organizer'],
  openCodes: ['owner', 'organizer'],
  tendUpdates: ['owner'],
  manageOwners: ['owner'],
};

/** What people do for themselves: nobody, not even an owner, does it for another person. */
const inPlace = [
  'answerAttendance',
  'viewOwnStatus',
  'requestAbsence',
  'writePlan',
  'askQuestion',
  'pauseReminders',
  'keepCalendar',
] as const;

/** The plan of participant 10, by who they are to it. */
const onPlan: Record<string, { others: Who[]; elsewhere: Who[]; itsWriter: boolean }> = {
  readDraft: { others: ['owner', 'organizer'], elsewhere: ['owner'], itsWriter: true },
  readPlan: {
    others: ['owner', 'organizer', 'reviewer', 'supervisor'],
    elsewhere: ['owner'],
    itsWriter: true,
  },
  reviewPlan: { others: ['reviewer'], elsewhere: [], itsWriter: false },
  scorePlan: { others: ['reviewer'], elsewhere: [], itsWriter: false },
  confirmPlan: { others: ['supervisor'], elsewhere: [], itsWriter: false },
};

const myId = 7;
function actorOf(who: Who, memberships: Membership[] = []): Actor {
  const isRole = !['participant', 'stranger', 'revoked'].includes(who);
  return {
    ...nobody,
    ...(who === 'stranger' ? {} : { personId: myId }),
    memberships: who === 'participant' ? [place(20, 1), ...memberships] : memberships,
    roles: isRole ? [{ role: who as Role, ...(who === 'owner' ? {} : { programmeId: 1 }) }] : [],
  };
}

/** Any action with any subject, as the table has them. */
const ask = authorise as (actor: Actor, action: Action, about?: object) => object | undefined;
const who = (may: (each: Who) => unknown) => everybody.filter((each) => may(each) !== undefined);

test.each(Object.entries(inProgramme))('%s: in their own programme, and in another one', (action, table) => {
  expect(who((each) => ask(actorOf(each), action as Action, { programmeId: 1 }))).toEqual(table.here);
  expect(who((each) => ask(actorOf(each), action as Action, { programmeId: 2 }))).toEqual(table.elsewhere);
});

test.each(Object.entries(onBot))('%s: of the bot itself', (action, table) => {
  expect(who((each) => ask(actorOf(each), action as Action))).toEqual(table);
});

test.each(inPlace)('%s: in their own place only', (action) => {
  const mine = actorOf('participant');
  expect(authorise(mine, action, { participantId: 20 })?.about).toEqual(place(20, 1));
  for (const participantId of [10, 30, 0])
    expect(who((each) => ask(actorOf(each), action, { participantId }))).toEqual([]);
});

test.each(Object.entries(onPlan))('%s: by others, in another programme, by its writer', (action, table) => {
  const plan = (programmeId: number): OnPlan => ({
    programmeId,
    participantId: 10,
    reviewerIds: [],
    supervisorIds: [myId],
  });
  expect(who((each) => ask(actorOf(each), action as Action, plan(1)))).toEqual(table.others);
  expect(who((each) => ask(actorOf(each), action as Action, plan(2)))).toEqual(table.elsewhere);
  const writer = actorOf('revoked', [place(10, 1)]);
  expect(ask(writer, action as Action, plan(1)) !== undefined).toBe(table.itsWriter);
});

test('nobody reviews, scores or confirms their own plan, whatever role they have besides', () => {
  const plan = { programmeId: 1, participantId: 10, reviewerIds: [myId], supervisorIds: [myId] };
  for (const role of ['reviewer', 'supervisor', 'owner', 'organizer'] as const)
    for (const action of ['reviewPlan', 'scorePlan', 'confirmPlan'] as const)
      expect(ask(actorOf(role, [place(10, 1)]), action, plan)).toBeUndefined();
});

test('a plan that somebody is assigned to is reviewed and read by them alone of the reviewers', () => {
  const plan = { programmeId: 1, participantId: 10, reviewerIds: [8] };
  for (const action of ['reviewPlan', 'readPlan'] as const) {
    expect(ask(actorOf('reviewer'), action, plan)).toBeUndefined();
    expect(ask(actorOf('reviewer'), action, { ...plan, reviewerIds: [8, myId] })).toBeDefined();
  }
});

test('a supervisor reads and confirms the plans they have taken on, no others', () => {
  const plan = { programmeId: 1, participantId: 10, reviewerIds: [] };
  for (const action of ['confirmPlan', 'readPlan'] as const) {
    expect(ask(actorOf('supervisor'), action, plan)).toBeUndefined();
    expect(ask(actorOf('supervisor'), action, { ...plan, supervisorIds: [8] })).toBeUndefined();
    expect(ask(actorOf('supervisor'), action, { ...plan, supervisorIds: [8, myId] })).toBeDefined();
  }
});

test('a right tells who may do what about what', () => {
  const actor = actorOf('organizer');
  const right = authorise(actor, 'broadcast', { programmeId: 1 });
  expect(right).toMatchObject({ action: 'broadcast', by: actor, about: { programmeId: 1 } });
});

test('without a programme nobody has a right in one, but an owner', () => {
  for (const action of Object.keys(inProgramme))
    for (const each of everybody.filter((one) => one !== 'owner'))
      expect(ask(actorOf(each), action as Action, {})).toBeUndefined();
});

test('a stranger with the looks of a role has no right', () => {
  const { personId: _unknown, ...looks } = actorOf('owner');
  for (const action of ['manageOwners', 'createProgramme'] as const)
    expect(authorise(looks, action)).toBeUndefined();
});
