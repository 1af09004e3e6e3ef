import type { StandInParts } from '#sandbox/stand-in-parts.ts';

/** Somebody the page lets one be. */
export interface PersonOnOffer {
  id: number;
  name: string;
  role: string;
  /** Payload of their invitation link, to be opened once. */
  startPayload?: string;
  /** They pressed Start before this sandbox began: the bot may write to them. */
  hasMetBot?: boolean;
  note?: string;
  languageCode?: string;
}

export interface PersonState extends PersonOnOffer {
  hasOpened: boolean;
  isBlocking: boolean;
  /** The link's payload, as long as it has not been opened. */
  unusedPayload?: string;
  chats: { chatId: number; title: string }[];
}

/** Makes everybody on offer a Telegram account, keeping those a former run left. */
export function admit(parts: StandInParts, people: readonly PersonOnOffer[]): void {
  for (const person of people) {
    if (parts.directory.people.get(person.id)) continue;
    openAccount(parts, person.id, { firstName: person.name, languageCode: person.languageCode ?? 'id' });
    if (person.hasMetBot) parts.directory.changePerson(person.id, { hasOpened: true });
  }
  parts.changes.emit('people');
}

export interface AccountProfile {
  firstName: string;
  lastName?: string;
  username?: string;
  languageCode?: string;
}

/** Makes or renames an account; what it has opened and blocked stays. */
export function openAccount(parts: StandInParts, id: number, profile: AccountProfile): void {
  const known = parts.directory.people.get(id);
  parts.directory.people.put(id, {
    hasOpened: known?.hasOpened ?? false,
    isBlocking: known?.isBlocking ?? false,
    usedPayloads: known?.usedPayloads ?? [],
    user: {
      id,
      is_bot: false,
      first_name: profile.firstName,
      ...(profile.lastName ? { last_name: profile.lastName } : {}),
      ...(profile.username ? { username: profile.username } : {}),
      ...(profile.languageCode ? { language_code: profile.languageCode } : {}),
    },
  });
}

export function describePeople(parts: StandInParts, people: readonly PersonOnOffer[]): PersonState[] {
  return people.map((person) => {
    const { hasOpened, isBlocking, usedPayloads } = parts.directory.getPerson(person.id);
    const unused = person.startPayload && !usedPayloads.includes(person.startPayload);
    const groups = parts.directory.groups
      .values()
      .filter((group) => group.migratedToId === undefined && group.members[person.id] !== undefined)
      .map((group) => ({ chatId: group.chat.id, title: group.chat.title }));
    return {
      ...person,
      hasOpened,
      isBlocking,
      ...(unused ? { unusedPayload: person.startPayload } : {}),
      chats: [{ chatId: person.id, title: parts.bot.first_name }, ...groups],
    };
  });
}
