import type { Button, Message, Say } from '#domain/message.ts';
import type { NameMatch } from '#domain/people/name-match.ts';
import type { Participant } from '#storage/people/participant-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
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
  return { text: lines.join('\n'), buttons: pickButtons(say, picking) };
}

function pickButtons(say: Say, { draftId, roster, picked, ...place }: Picking): Button[][] {
  const joined = roster.filter((each) => each.personId !== undefined);
  const lastPage = Math.max(0, Math.ceil(joined.length / peopleOnPage) - 1);
  const wanted = place.page ?? Math.floor(Math.max(0, indexOf(joined, place.around)) / peopleOnPage);
  const page = Math.min(wanted, lastPage);
  const people = joined
    .slice(page * peopleOnPage, (page + 1) * peopleOnPage)
    .map(({ id, name }): Button[] => {
      const isPicked = picked.includes(id);
      const label = isPicked ? say('broadcast-button-unpick', { name }) : name;
      return [{ label, data: press('broadcastPick', draftId, id, isPicked ? 'off' : 'on') }];
    });
  const turn = (to: number, label: string): Button => ({
    label,
    data: press('broadcastPickPage', draftId, to),
  });
  const turning = [
    ...(page > 0 ? [turn(page - 1, say('broadcast-button-before'))] : []),
    ...(page < lastPage ? [turn(page + 1, say('broadcast-button-next'))] : []),
  ];
  const done = {
    label: say('broadcast-button-picked', { count: picked.length }),
    data: press('broadcastPicked', draftId),
  };
  const back = { label: say('button-back'), data: press('broadcastDraft', draftId) };
  return [...people, ...(turning.length > 0 ? [turning] : []), picked.length > 0 ? [done, back] : [back]];
}

const indexOf = (people: Participant[], id: number | undefined) => people.findIndex((each) => each.id === id);
