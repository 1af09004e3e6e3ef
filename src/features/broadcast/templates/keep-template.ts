import type { WrittenText } from '#domain/broadcast/broadcast.ts';
import type { Right } from '#domain/people/authorise.ts';
import {
  createTemplate,
  findTemplate,
  setTemplateRemoved,
} from '#storage/broadcast/broadcast-template-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

interface Act {
  right: Right<'broadcast'>;
  updateId: number;
  now: Date;
}

/** Keeps a text to be announced again. The same update twice keeps it once. */
export async function keepTemplate(
  needs: Pick<Needs, 'database'>,
  input: Act & { written: WrittenText },
): Promise<{ templateId: number }> {
  const { right, written, updateId, now } = input;
  const { programmeId } = right.about;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'keepTemplate', now }, async () => ({
      templateId: await createTemplate(db, {
        ...written,
        programmeId,
        createdByPersonId: right.by.personId,
        now,
      }),
    })),
  );
}

export type RemoveOutcome = { kind: 'done' } | { kind: 'gone' };

/**
 * Takes a kept text out of the list, or puts it back. The same twice changes nothing. `gone`: the programme that the
 * right is for has no such text.
 */
export async function removeTemplate(
  needs: Pick<Needs, 'database'>,
  input: Act & { templateId: number; isRemoved: boolean },
): Promise<RemoveOutcome> {
  const { right, templateId, isRemoved, updateId, now } = input;
  const { programmeId } = right.about;
  const action = isRemoved ? 'broadcastTemplate.removed' : 'broadcastTemplate.restored';
  return needs.database.transaction((db) =>
    applyOnce<RemoveOutcome>(db, { updateId, action, now }, async () => {
      if ((await findTemplate(db, templateId))?.programmeId !== programmeId) return { kind: 'gone' };
      await setTemplateRemoved(db, templateId, isRemoved ? now : undefined);
      const subject = `broadcast-template:${templateId}`;
      await appendAudit(db, { at: now, actorPersonId: right.by.personId, action, programmeId, subject });
      return { kind: 'done' };
    }),
  );
}
