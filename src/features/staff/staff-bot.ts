import { Composer } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import { checkTyped, onOneLine } from '#domain/words/typed-text.ts';
import { listOpenRoleLinks } from '#storage/people/link-store.ts';
import { listRoleHolders } from '#storage/people/role-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { closeForm, saveForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { hasty } from '#telegram/forms/hasty-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { show, showPrompt } from '#telegram/screens/show-message.ts';
import { inviteRole, isInvitedRole } from './invite-role.ts';
import { askRevoke, cancelLink, revoke } from './revoke-presses.ts';
import { askNameMessage, roleLinkMessage, staffMessage } from './staff-messages.ts';

const formKind = 'roleInvite';
const maxNameChars = 80;

/** Who helps in a programme: one-time links to a role, who holds one, taking it away. */
export function createStaff(listCommands: () => CommandEntry[]): Feature {
  const bot = new Composer<BotContext>();
  onPress(bot, 'roleList', showStaff);
  onPress(bot, 'roleInvite', askName);
  onPress(bot, 'roleRevoke', askRevoke);
  onPress(bot, 'roleRevokeYes', async (ctx, grantId) => {
    await revoke(ctx, { grantId, commands: listCommands(), showStaff });
  });
  onPress(bot, 'roleLinkCancel', async (ctx, linkId) => cancelLink(ctx, { linkId, showStaff }));
  const dialogue = {
    isOpen: (actor: BotContext['actor']) => actor.form?.kind === formKind,
    take: takeName,
  };
  return { name: 'staff', bot, dialogue };
}

async function showStaff(ctx: BotContext): Promise<void> {
  const { actor, needs, say, now } = ctx;
  const { programmeId, personId } = actor;
  if (!personId || !programmeId || !authorise(actor, 'manageRoles', { programmeId })) {
    return refuse(ctx);
  }
  const { db } = needs.database;
  await closeForm(db, personId, formKind);
  const programme = await getProgramme(db, programmeId);
  const holders = await listRoleHolders(db, programmeId, ['owner', 'organizer', 'reviewer']);
  const openLinks = await listOpenRoleLinks(db, programmeId, now);
  const managesOwners = authorise(actor, 'manageOwners');
  await show(ctx, staffMessage(say, { programme, holders, openLinks, personId, managesOwners }));
}

async function askName(ctx: BotContext, role: string): Promise<void> {
  const { actor, needs, say, now } = ctx;
  const { programmeId, personId } = actor;
  if (!personId || !programmeId || !authorise(actor, 'manageRoles', { programmeId })) {
    return refuse(ctx);
  }
  if (!isInvitedRole(role)) return showStaff(ctx);
  await saveForm(needs.database.db, personId, {
    kind: formKind,
    values: { programmeId, role, ...hasty },
    now,
  });
  await showPrompt(ctx, askNameMessage(say, role));
}

/** The typed name makes the link. The form closes last: a repeated message gives the same invitation again. */
async function takeName(ctx: BotContext): Promise<void> {
  const { actor, needs, say, now, updateId } = ctx;
  const { programmeId, role } = (actor.form?.values ?? {}) as { programmeId: number; role: string };
  const { personId } = actor;
  if (!personId || !isInvitedRole(role) || !authorise(actor, 'manageRoles', { programmeId })) {
    if (personId) await closeForm(needs.database.db, personId, formKind);
    return refuse(ctx);
  }
  const name = readName(ctx.message?.text);
  if (name === undefined) return showPrompt(ctx, refuseName(ctx, role));
  const made = await inviteRole(needs, { programmeId, role, name, personId, updateId, now });
  const { zone } = await getProgramme(needs.database.db, programmeId);
  await showPrompt(ctx, roleLinkMessage(say, { role, name, zone, ...made }));
  await closeForm(needs.database.db, personId, formKind);
}

function readName(typed: string | undefined): string | undefined {
  const reading = checkTyped(typed ?? '');
  if (reading.kind !== 'ok') return undefined;
  const name = onOneLine(reading.text);
  return Array.from(name).length <= maxNameChars ? name : undefined;
}

function refuseName(ctx: BotContext, role: 'organizer' | 'reviewer') {
  const { say, message } = ctx;
  const lines = [
    ...(message?.text === undefined ? [say('content-refused', { kind: contentKind(message) })] : []),
    say('staff-name-refused', { max: maxNameChars }),
  ];
  return { ...askNameMessage(say, role), text: lines.join('\n') };
}
