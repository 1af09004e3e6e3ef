import type { WrittenText } from '#domain/broadcast/broadcast.ts';
import { createTemplate, setTemplateRemoved } from '#storage/broadcast/broadcast-template-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

interface Act {
  programmeId: number;
  personId: number;
  updateId: number;
  now: Date;
}

/** Keeps a text to be announced again. The same update twice keeps it once. */
export async function keepTemplate(
  needs: Pick<Needs, 'database'>,
  input: Act & { written: WrittenText },
): Promise<{ templateId: number }> {
  const { programmeId, personId, written, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'keepTemplate', now }, async () => ({
      templateId: await createTemplate(db, { ...written, programmeId, createdByPersonId: personId, now }),
    })),
  );
}

/** Takes a kept text out of the list, or puts it back. The same twice changes nothing. */
export async function removeTemplate(
  needs: Pick<Needs, 'database'>,
  input: Act & { templateId: number; isRemoved: boolean },
): Promise<void> {
  const { templateId, isRemoved, programmeId, personId, updateId, now } = input;
  const action = isRemoved ? 'broadcastTemplate.removed' : 'broadcastTemplate.restored';
  await needs.database.transaction((db) =>
    applyOnce(db, { updateId, action, now }, async () => {
      await setTemplateRemoved(db, templateId, isRemoved ? now : undefined);
      const subject = `broadcast-template:${templateId}`;
      await appendAudit(db, { at: now, actorPersonId: personId, action, programmeId, subject });
      return {};
    }),
  );
}
