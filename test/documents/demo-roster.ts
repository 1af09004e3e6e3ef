import type { ExistingParticipant } from '#domain/roster/roster-import-match.ts';
import type { ExistingSession } from '#domain/schedule/schedule-import-match.ts';
import { instantOf } from '#domain/time/local-time.ts';
import demo from '#sandbox/demo/demo-programme.json' with { type: 'json' };

export const zone = demo.programme.zone;

/** The 30 people of the demo programme as it keeps them. */
export const participants: ExistingParticipant[] = demo.participants.map((person) => ({
  id: person.no,
  code: `P${String(person.no).padStart(3, '0')}`,
  rosterNo: person.no,
  name: person.name,
  nip: person.nip,
  rank: `${person.rank} (${person.grade})`,
  position: person.position,
  opd: person.opd,
  unit: person.unit,
  group: null,
  salutation: person.salutation,
}));

/** The 47 sessions of the demo programme as it keeps them. */
export const sessions: ExistingSession[] = demo.sessions.map((session, index) => ({
  id: index + 1,
  code: session.code,
  heldOn: session.on,
  startsAt: instantOf(session.on, session.start, zone),
  endsAt: instantOf(session.on, session.end, zone),
  title: session.labelId,
  topic: session.topicId,
  facilitator: session.facilitator,
  place: session.place,
  jp: session.jp,
  group: null,
  materialsUrl: null,
  mapUrl: null,
}));
