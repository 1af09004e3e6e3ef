import type { Button, Message, Say } from '#domain/message.ts';
import type { Role } from '#domain/people/role.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDay, formatInstant } from '#domain/time/time-format.ts';
import type { Link } from '#storage/people/link-store.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** Somebody with a role; `name` is what the organizer wrote when giving it. */
export interface Holder {
  grantId: number;
  personId: number;
  role: Role;
  name?: string;
  grantedAt: Date;
}

export interface StaffView {
  programme: Programme;
  holders: Holder[];
  openLinks: Link[];
  /** Whoever is looking: their own role has no button. */
  personId: number;
  /** Owners are taken away by another owner only. */
  managesOwners: boolean;
}

/** Who holds which role, which links are still out, and what can be done. */
export function staffMessage(say: Say, { programme, holders, openLinks, ...viewer }: StaffView): Message {
  const { zone } = programme;
  const day = (at: Date) => formatDay(localDayOf(at, zone), say.locale);
  const lines = [
    say('staff-list', { programme: programme.name }),
    ...holders.map((each) =>
      say('staff-holder', { name: holderName(say, each), role: each.role, since: day(each.grantedAt) }),
    ),
    ...(holders.length === 0 ? [say('staff-none')] : []),
    ...(openLinks.length > 0 ? [say('staff-open-links')] : []),
    ...openLinks.map((link) =>
      say('staff-open-link', {
        name: link.name ?? '',
        role: link.role ?? '',
        until: formatInstant(link.expiresAt, zone, say.locale),
      }),
    ),
  ];
  const revocable = holders.filter(
    ({ role, personId }) => personId !== viewer.personId && (role !== 'owner' || viewer.managesOwners),
  );
  return {
    text: lines.join('\n'),
    buttons: [
      [inviteButton(say, 'organizer'), inviteButton(say, 'reviewer')],
      ...revocable.map((each) => [
        {
          label: say('staff-revoke', { name: holderName(say, each) }),
          data: press('roleRevoke', each.grantId),
        },
      ]),
      ...openLinks.map((link) => [
        {
          label: say('staff-cancel-link', { name: link.name ?? '' }),
          data: press('roleLinkCancel', link.id),
        },
      ]),
      [{ label: say('button-panel'), data: press('panel') }],
    ],
  };
}

export function holderName(say: Say, { name, role }: Pick<Holder, 'name' | 'role'>): string {
  return name ?? say('staff-unnamed', { role });
}

const inviteButton = (say: Say, role: Role): Button => ({
  label: say('staff-invite', { role }),
  data: press('roleInvite', role),
});

/** Whom is the link for? Asked because nothing is taken from Telegram profiles. */
export function askNameMessage(say: Say, role: Role): Message {
  return {
    text: say('staff-ask-name', { role }),
    buttons: [[{ label: say('button-back'), data: press('roleList') }]],
  };
}

/** The link, shown this once. */
export function roleLinkMessage(
  say: Say,
  made: { role: Role; name: string; link: string; expiresAt: Date; zone: string },
): Message {
  const { role, name, link, expiresAt, zone } = made;
  return {
    text: say('staff-invited', { role, name, link, until: formatInstant(expiresAt, zone, say.locale) }),
    buttons: [
      [{ label: say('staff-copy-link'), copy: link }],
      [{ label: say('staff-roles'), data: press('roleList') }],
    ],
  };
}

/** Asked once: a role ends at once for whoever holds it. `plans` lose their only reviewer with it. */
export function confirmRevokeMessage(
  say: Say,
  grant: { id: number; role: Role; name?: string; byOwnerIds: boolean },
  plans: number,
): Message {
  return {
    text: [
      say('staff-revoke-confirm', { role: grant.role, name: holderName(say, grant) }),
      ...(plans > 0 ? [say('staff-revoke-plans', { plans })] : []),
      ...(grant.byOwnerIds ? [say('staff-revoke-owner-ids')] : []),
    ].join('\n'),
    buttons: [
      [{ label: say('button-back'), data: press('roleList') }],
      [{ label: say('staff-revoke-yes'), data: press('roleRevokeYes', grant.id) }],
    ],
  };
}
