import type { Message, Say } from '#domain/message.ts';
import type { NameMatch } from '#domain/people/name-match.ts';
import { pageWith, partOf } from '#domain/words/list-part.ts';
import type { Participant } from '#storage/people/participant-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { listMessage } from '#telegram/screens/list-screen.ts';
import { listNames } from './name-list.ts';

const peopleOnPage = 8;

interface Picking {
  draftId: number;
  roster: Participant[];
  picked: number[];
  page?: number;
  /** The page that has this person. */
  around?: number;
  /** What was made of typed names. */
  match?: NameMatch;
}

/** Who shall get it? The joined people of the roster by pages; whoever is picked says so. */
export function pickMessage(say: Say, picking: Picking): Message {
  const { roster, picked, match } = picking;
  const chosen = roster.filter((each) => picked.includes(each.id));
  const lines = [say('broadcast-pick', { count: chosen.length })];
  for (const typed of match?.unknown ?? []) lines.push(say('broadcast-pick-unknown', { typed }));
  for (const { typed, names } of match?.ambiguous ?? [])
    lines.push(say('broadcast-pick-ambiguous', { typed, names: names.slice(0, 5).join(', ') }));
  if (chosen.length > 0) lines.push(say('broadcast-picked', { names: listNames(say, chosen) }));
  lines.push(say('broadcast-pick-hint'));
  return pickList(say, picking, lines);
}

function pickList(say: Say, { draftId, roster, picked, ...place }: Picking, head: string[]): Message {
  const rows = roster.filter((each) => each.personId !== undefined);
  const wanted = place.page ?? pageWith(indexOf(rows, place.around), peopleOnPage);
  const done = {
    label: say('broadcast-button-picked', { count: picked.length }),
    data: press('broadcastPicked', draftId),
  };
  const back = { label: say('button-back'), data: press('broadcastDraft', draftId) };
  return listMessage(
    say,
    {
      name: ({ name }) => name,
      head,
      button: ({ id, name }) => {
        const isPicked = picked.includes(id);
        const label = isPicked ? say('broadcast-button-unpick', { name }) : name;
        return [{ label, data: press('broadcastPick', draftId, id, isPicked ? 'off' : 'on') }];
      },
      // Names are typed here anyway, to pick them.
      isSearched: false,
      below: [picked.length > 0 ? [done, back] : [back]],
      to: (page) => press('broadcastPickPage', draftId, page),
    },
    partOf(rows, { wanted, size: peopleOnPage }),
  );
}

const indexOf = (people: Participant[], id: number | undefined) => people.findIndex((each) => each.id === id);
