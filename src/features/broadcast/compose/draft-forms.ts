import { valuesOf } from '#domain/forms/form-catalogue.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';

/** The forms of a draft: for its content, for names of recipients, for a time. */
export const draftFormKinds = ['broadcast', 'broadcastPick', 'broadcastTime'] as const;

/** Ends picking and timing: the next text is for neither, because another question is shown. */
export const leaveSideForms = (ctx: BotContext) => leaveForm(ctx, 'broadcastPick', 'broadcastTime');

/** The programme somebody announces in: that of the open form, else the one in hand. */
export const programmeAnnounced = ({ form, programmeId }: Actor) =>
  (valuesOf(form, 'broadcast') ?? valuesOf(form, 'broadcastTemplate'))?.programmeId ?? programmeId;
