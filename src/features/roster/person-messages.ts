import type { Message, Say } from '#domain/message.ts';
import { maskNip } from '#domain/people/nip.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import type { Link } from '#storage/people/link-store.ts';
import type { Participant } from '#storage/people/participant-store.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { IssuedLinks } from './issue-links.ts';

/** One participant as the organizer may see them in chat: the NIP masked. */
export function personCard(
  say: Say,
  {
    participant,
    programme,
    link,
    now,
  }: { participant: Participant; programme: Programme; link?: Link; now: Date },
): Message {
  const { nip, position, unit, opd, groupName, rank } = participant;
  const lines = [
    participant.name,
    nip
      ? say('roster-person-no-nip', { no: participant.rosterNo, nip: maskNip(nip) })
      : say('roster-person-no', { no: participant.rosterNo }),
    ...labelled(say, { rank, position, unit, opd, group: groupName }),
    say('roster-person-code', { code: participant.code }),
    joinedLine(say, { participant, programme, link, now }),
  ];
  return {
    text: lines.join('\n'),
    buttons: [
      [{ label: say('roster-relink'), data: press('rosterRelink', participant.id) }],
      [{ label: say('button-back'), data: press('rosterPage', 0) }],
    ],
  };
}

function labelled(say: Say, fields: Record<string, string | undefined>): string[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    value ? [say('roster-person-field', { field: say(`import-field-${field}`), value })] : [],
  );
}

function joinedLine(
  say: Say,
  {
    participant,
    programme,
    link,
    now,
  }: { participant: Participant; programme: Programme; link?: Link; now: Date },
): string {
  const { joinedAt, personId } = participant;
  const at = (instant: Date) => formatInstant(instant, programme.zone, say.locale);
  if (personId !== undefined && joinedAt) return say('roster-person-joined', { at: at(joinedAt) });
  if (!link || link.revokedAt || link.usedAt) return say('roster-person-no-link');
  return say(link.expiresAt > now ? 'roster-person-link' : 'roster-person-link-expired', {
    at: at(link.expiresAt),
  });
}

/** What a new link means, before it is made. The second button is not where the first press was. */
export function confirmRelinkMessage(say: Say, participant: Participant, newestLinkId: number): Message {
  const joined = participant.personId !== undefined;
  return {
    text: say(joined ? 'roster-relink-confirm-joined' : 'roster-relink-confirm', { name: participant.name }),
    buttons: [
      [{ label: say('button-back'), data: press('rosterPerson', participant.id) }],
      [{ label: say('roster-relink-yes'), data: press('rosterRelinkYes', participant.id, newestLinkId) }],
    ],
  };
}

/** The new link, shown this once. */
export function newLinkMessage(
  say: Say,
  { participant, links, until }: { participant: Participant; links: IssuedLinks; until: string },
): Message {
  const [row] = links.rows;
  const { link = '', code = '' } = row ?? {};
  return {
    text: say('roster-relinked', { name: participant.name, link, code, until }),
    buttons: [
      [{ label: say('roster-copy-link'), copy: link }],
      [{ label: say('button-back'), data: press('rosterPerson', participant.id) }],
    ],
  };
}
