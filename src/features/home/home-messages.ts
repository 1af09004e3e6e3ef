import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { type Actor, holdsRole, type Membership, membershipInHand } from '#domain/people/actor.ts';
import { addressed } from '#domain/people/addressed.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type CommandEntry, isFor } from '#telegram/feature.ts';

/** The menu: what this person can do now, by button. */
export function menuMessage(say: Say, actor: Actor): Message {
  const inHand = membershipInHand(actor);
  const text = inHand ? say('home-menu', { name: addressed(inHand, say.locale) }) : say('home-menu-staff');
  return { text, buttons: packButtons(menuButtons(say, actor)) };
}

function menuButtons(say: Say, actor: Actor): Button[] {
  const buttons: Button[] = [];
  const inHand = membershipInHand(actor);
  if (inHand) {
    buttons.push(
      { label: say('button-schedule'), data: press('scheduleToday') },
      { label: say('button-attendance'), data: press('attendanceNow') },
      {
        label: say(planLabel(inHand)),
        data: press('planHome'),
      },
      { label: say('button-status'), data: press('statusNow') },
      { label: say('button-ask'), data: press('ask') },
    );
  }
  if (holdsRole(actor, 'owner') || actor.roles.some((held) => held.role === 'organizer')) {
    buttons.push({ label: say('button-panel'), data: press('panel') });
  }
  if (actor.roles.some((held) => held.role === 'reviewer')) {
    buttons.push({ label: say('review-button-review'), data: press('reviewQueue', 0) });
  }
  const programmes = new Set([...actor.memberships, ...actor.roles].map((each) => each.programmeId ?? 0));
  if (programmes.size > 1)
    buttons.push({ label: say('button-switch-programme'), data: press('chooseProgramme') });
  return buttons;
}

const planLabel = ({ planLocked, planBegun }: Membership) =>
  planLocked ? 'button-plan-see' : planBegun ? 'button-plan-continue' : 'button-plan-start';

/** For somebody no roster and no role knows: how to get in, and nothing else. */
export function strangerMessage(say: Say): Message {
  const other = say.locale === 'id' ? 'en' : 'id';
  return {
    text: say('home-stranger'),
    buttons: [
      [
        { label: say('button-privacy'), data: press('privacy') },
        { label: say('button-other-language'), data: press('strangerLanguage', other) },
      ],
    ],
  };
}

/** The commands this person may use, a line each. */
export function helpMessage(say: Say, actor: Actor, commands: CommandEntry[]): Message {
  const lines = commands
    .filter((entry) => isFor(actor, entry.for))
    .map((entry) => `/${entry[say.locale]} – ${say(entry.describe)}`);
  return {
    text: [say('home-help'), ...lines].join('\n'),
    buttons: [[{ label: say('button-menu'), data: press('menu') }]],
  };
}

/** A text nothing understood. */
export function missMessage(say: Say, actor: Actor): Message {
  return { text: say('home-miss'), buttons: packButtons(menuButtons(say, actor)) };
}

/** After three misses in a row. */
export function offerPersonMessage(say: Say): Message {
  return {
    text: say('home-offer-person'),
    buttons: [
      [
        { label: say('button-ask'), data: press('askForward') },
        { label: say('button-menu'), data: press('menu') },
      ],
    ],
  };
}

/** Languages to choose from, each named in itself. */
export function languageMessage(say: Say): Message {
  return {
    text: say('home-language'),
    buttons: [
      [
        { label: 'Indonesia', data: press('setLanguage', 'id') },
        { label: 'English', data: press('setLanguage', 'en') },
      ],
    ],
  };
}

/** Programmes to choose from, for somebody who is in several. */
export function programmesMessage(say: Say, programmes: { id: number; name: string }[]): Message {
  return {
    text: say('home-choose-programme'),
    buttons: programmes.map(({ id, name }) => [{ label: name, data: press('switchProgramme', id) }]),
  };
}
