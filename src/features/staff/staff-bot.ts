import { Composer } from 'grammy';
import type { FormValues } from '#domain/forms/form-catalogue.ts';
import { authorise } from '#domain/people/authorise.ts';
import { isInvitedRole } from '#domain/people/role.ts';
import { checkTyped, onOneLine } from '#domain/words/typed-text.ts';
import { listOpenRoleLinks } from '#storage/people/link-store.ts';
import { listRoleHolders } from '#storage/people/role-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { show, showPrompt } from '#telegram/screens/show-message.ts';
import { inviteRole } from './invite-role.ts';
import { askRevoke, cancelLink, revoke } from './revoke-presses.ts';
import { askNameMessage, roleLinkMessage, staffMessage } from './staff-messages.ts';

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
  return { name: 'staff', bot, dialogues: [onForm('roleInvite', takeName)] };
}

/** The right to the roles of the programme in hand. */
function rightInHand({ actor }: BotContext) {
  const { programmeId } = actor;
  return programmeId ? authorise(actor, 'manageRoles', { programmeId }) : undefined;
}

async function showStaff(ctx: BotContext): Promise<void> {
  const { actor, needs, say, now } = ctx;
  const right = rightInHand(ctx);
  if (!right) return refuse(ctx);
  const { programmeId } = right.about;
  const { personId } = right.by;
  const { db } = needs.database;
  await leaveForm(ctx, 'roleInvite');
  const programme = await getProgramme(db, programmeId);
  const holders = await listRoleHolders(db, programmeId, ['owner', 'organizer', 'reviewer']);
  const openLinks = await listOpenRoleLinks(db, programmeId, now);
  const managesOwners = authorise(actor, 'manageOwners') !== undefined;
  await show(ctx, staffMessage(say, { programme, holders, openLinks, personId, managesOwners }));
}

async function askName(ctx: BotContext, role: string): Promise<void> {
  const right = rightInHand(ctx);
  if (!right) return refuse(ctx);
  if (!isInvitedRole(role)) return showStaff(ctx);
  await openForm(ctx, 'roleInvite', { programmeId: right.about.programmeId, role });
  await showPrompt(ctx, askNameMessage(ctx.say, role));
}

/** The typed name makes the link. The form closes last: a repeated message gives the same invitation again. */
async function takeName(ctx: KnownContext, { programmeId, role }: FormValues<'roleInvite'>): Promise<void> {
  const { actor, needs, say, now, updateId } = ctx;
  const right = authorise(actor, 'manageRoles', { programmeId });
  if (!right) {
    await leaveForm(ctx, 'roleInvite');
    return refuse(ctx);
  }
  const name = readName(ctx.message?.text);
  if (name === undefined) return showPrompt(ctx, refuseName(ctx, role));
  const made = await inviteRole(needs, { right, role, name, updateId, now });
  const { zone } = await getProgramme(needs.database.db, programmeId);
  await showPrompt(ctx, roleLinkMessage(say, { role, name, zone, ...made }));
  await leaveForm(ctx, 'roleInvite');
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
