import type { Button, Message, Say } from '#domain/message.ts';
import type { Participant } from '#storage/people/participant-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';

const rowsEach = 8;

/** The roster: who is on it and who has joined. */
export function rosterList(say: Say, participants: Participant[]): ListAtHand {
  const joined = participants.filter(({ personId }) => personId !== undefined).length;
  const total = participants.length;
  return openList(
    say,
    { rows: participants, size: rowsEach },
    {
      name: ({ name }) => name,
      number: ({ rosterNo }) => rosterNo,
      head: [total === 0 ? say('roster-empty') : say('roster-list', { joined, total })],
      line: (each) => `${each.rosterNo}. ${each.name}: ${stateWord(say, each)}`,
      button: ({ id, rosterNo, name }) => ({
        label: `${rosterNo}. ${name}`,
        data: press('rosterPerson', id),
      }),
      below: listActions(say, total - joined),
      to: (page) => press('rosterPage', page),
    },
  );
}

function listActions(say: Say, waiting: number): Button[][] {
  const renew = { label: say('roster-renew-links', { count: waiting }), data: press('rosterLinks') };
  return [
    ...(waiting > 0 ? [[renew]] : []),
    [{ label: say('roster-template-filled'), data: press('workbookTemplate', 'filled') }],
    [
      { label: say('roster-template-blank'), data: press('workbookTemplate', 'blank') },
      { label: say('button-panel'), data: press('panel') },
    ],
  ];
}

const stateWord = (say: Say, { personId }: Participant) =>
  say(personId === undefined ? 'roster-waiting' : 'roster-joined');

/** New links for all who have not joined: their old ones end. */
export function confirmLinksMessage(
  say: Say,
  { waiting, programmeId }: { waiting: number; programmeId: number },
): Message {
  return {
    text: say('roster-renew-confirm', { count: waiting }),
    buttons: [
      [{ label: say('button-back'), data: press('rosterPage', 0) }],
      [{ label: say('roster-renew-yes'), data: press('rosterLinksYes', programmeId) }],
    ],
  };
}
