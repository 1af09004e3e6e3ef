import { authorise } from '#domain/people/authorise.ts';
import { findLinkById } from '#storage/people/link-store.ts';
import { findGrant } from '#storage/people/role-store.ts';
import { countOnlyReviewedBy } from '#storage/review/assignment-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refreshCommandsOf } from '#telegram/commands/command-menus.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { CommandEntry } from '#telegram/feature.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { cancelRoleLink } from './invite-role.ts';
import { type RightOverRole, revokeRole } from './revoke-role.ts';
import { confirmRevokeMessage } from './staff-messages.ts';

type Grant = NonNullable<Awaited<ReturnType<typeof findGrant>>>;
type ShowStaff = (ctx: BotContext) => Promise<void>;

/** A role this person may take away, with the right to. */
async function findManaged(
  ctx: BotContext,
  grantId: number,
): Promise<{ grant: Grant; right: RightOverRole } | undefined> {
  const grant = await findGrant(ctx.needs.database.db, grantId);
  if (!grant) return undefined;
  const { role, programmeId } = grant;
  const right =
    role === 'owner' || programmeId === undefined
      ? authorise(ctx.actor, 'manageOwners')
      : authorise(ctx.actor, 'manageRoles', { programmeId });
  return right && { grant, right };
}

export async function askRevoke(ctx: BotContext, grantId: number): Promise<void> {
  const managed = await findManaged(ctx, grantId);
  if (!managed) return refuse(ctx);
  const { grant } = managed;
  const { programmeId, personId } = grant;
  const isReviewer = grant.role === 'reviewer' && grant.isHeld && programmeId !== undefined;
  const { db } = ctx.needs.database;
  const plans = isReviewer ? await countOnlyReviewedBy(db, { programmeId, personId }) : 0;
  await show(ctx, confirmRevokeMessage(ctx.say, grant, plans));
}

export async function revoke(
  ctx: BotContext,
  { grantId, commands, showStaff }: { grantId: number; commands: CommandEntry[]; showStaff: ShowStaff },
): Promise<void> {
  const { needs, say, now, updateId } = ctx;
  const managed = await findManaged(ctx, grantId);
  if (!managed) return refuse(ctx);
  const { grant, right } = managed;
  const outcome = await revokeRole(needs, { right, grantId, updateId, now });
  await toast(ctx, say(`staff-revoke-${outcome.kind}`));
  await showStaff(ctx);
  if (outcome.kind !== 'revoked') return;
  // The commands of the role leave the menu of whoever held it.
  await refreshCommandsOf(needs, { api: ctx.api, telegramUserId: grant.telegramUserId, commands });
}

export async function cancelLink(
  ctx: BotContext,
  { linkId, showStaff }: { linkId: number; showStaff: ShowStaff },
): Promise<void> {
  const { needs, actor, say, now } = ctx;
  const link = await findLinkById(needs.database.db, linkId);
  const { programmeId } = link ?? {};
  const right = programmeId ? authorise(actor, 'manageRoles', { programmeId }) : undefined;
  if (link?.kind !== 'role' || !right) return refuse(ctx);
  const outcome = await cancelRoleLink(needs, { right, linkId, now });
  await toast(ctx, say(`staff-link-${outcome.kind}`));
  await showStaff(ctx);
}
