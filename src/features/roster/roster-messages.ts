import type { Button, Message, Say } from '#domain/message.ts';
import { packButtons } from '#domain/message.ts';
import type { Participant } from '#storage/people/participant-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

const perPage = 8;

/** The roster a page at a time: who is on it and who has joined. Pages count from 0. */
export function rosterMessage(say: Say, participants: Participant[], page: number): Message {
  const pages = Math.max(1, Math.ceil(participants.length / perPage));
  const shown = Math.min(page, pages - 1);
  const rows = participants.slice(shown * perPage, (shown + 1) * perPage);
  const joined = participants.filter(({ personId }) => personId !== undefined).length;
  const total = participants.length;
  const lines = [
    total === 0 ? say('roster-empty') : say('roster-list', { joined, total }),
    ...(pages > 1 ? [say('roster-page', { page: shown + 1, pages })] : []),
    ...rows.map((each) => `${each.rosterNo}. ${each.name}: ${stateWord(say, each)}`),
  ];
  return {
    text: lines.join('\n'),
    buttons: [
      ...packButtons(
        rows.map(({ id, rosterNo, name }) => ({
          label: `${rosterNo}. ${name}`,
          data: press('rosterPerson', id),
        })),
      ),
      ...turnPages(say, { page: shown, pages }),
      ...listActions(say, total - joined),
    ],
  };
}

function turnPages(say: Say, { page, pages }: { page: number; pages: number }): Button[][] {
  const row: Button[] = [];
  if (page > 0) row.push({ label: say('roster-previous'), data: press('rosterPage', page - 1) });
  if (page < pages - 1) row.push({ label: say('roster-next'), data: press('rosterPage', page + 1) });
  return row.length > 0 ? [row] : [];
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
