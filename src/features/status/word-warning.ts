import type { Message } from '#domain/message.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import type { WordedItem } from '#telegram/feature.ts';
import { targetOf, warningMessage } from './attendance-warning.ts';
import { readStatus } from './load-status.ts';

/** Words a warning from how things stand when it is sent; nothing when its level is no longer true. */
export async function wordWarning(needs: Needs, item: WordedItem): Promise<Message | undefined> {
  const { db } = needs.database;
  const { zone } = await getProgramme(db, item.programmeId);
  const status = await readStatus(db, { ...item, zone }, needs.clock.now());
  const { level } = status.record;
  if (level === 'none' || item.target !== targetOf(level)) return undefined;
  return warningMessage(needs.sayIn(item.locale), status, level);
}
