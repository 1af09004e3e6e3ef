import type { Button } from '#domain/message.ts';
import type { Payload } from '#domain/sending/delivery.ts';
import { personalWording } from '#features/broadcast/compose/personal-wording.ts';
import type { AudienceMoment } from '#storage/broadcast/audience-conditions.ts';
import { type Addressee, listAddressees } from '#storage/broadcast/audience-store.ts';
import type { Broadcast } from '#storage/broadcast/broadcast-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** Queues a broadcast to whoever of its audience has joined by now, and asks for the pump. Returns how many. */
export async function queueRecipients(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  { broadcast, now }: { broadcast: Broadcast; now: Date },
): Promise<number> {
  const { id, programmeId } = broadcast;
  const moment = await momentOf(db, programmeId, now);
  const addressees = await listAddressees(db, moment, broadcast.audience);
  const payloads = await wordRecipients(needs, db, { broadcast, addressees, moment });
  await queueDeliveries(
    db,
    payloads.map(({ personId, payload }) => ({
      dedupeKey: `broadcast:${id}:${personId}`,
      kind: 'broadcast' as const,
      personId,
      programmeId,
      broadcastId: id,
      payload,
      dueAt: now,
      // Begun inside the sending hours, held up into the night: then without a sound.
      quiet: 'silent' as const,
    })),
  );
  if (payloads.length > 0) await needs.jobs.enqueue('deliver', db);
  return payloads.length;
}

/** An audience is asked for in the programme's zone. */
export async function momentOf(db: Db, programmeId: number, now: Date): Promise<AudienceMoment> {
  const { zone } = await getProgramme(db, programmeId);
  return { programmeId, zone, now };
}

/** What each of these people gets; who has not joined is left out, and nobody is named twice. */
export async function wordRecipients(
  needs: Pick<Needs, 'sayIn'>,
  db: Db,
  sending: { broadcast: Broadcast; addressees: Addressee[]; moment: AudienceMoment },
): Promise<{ personId: number; payload: Payload }[]> {
  const { broadcast, addressees, moment } = sending;
  const people = new Map(
    addressees.flatMap((each) => (each.personId === undefined ? [] : [[each.personId, each] as const])),
  );
  const word = await payloadWording(needs, db, broadcast, moment);
  return [...people].map(([personId, addressee]) => ({ personId, payload: word(addressee) }));
}

async function payloadWording(
  needs: Pick<Needs, 'sayIn'>,
  db: Db,
  { id, content, silent, wantsReceipts }: Broadcast,
  moment: AudienceMoment,
): Promise<(to: Addressee) => Payload> {
  const buttonsFor = (to: Addressee) =>
    wantsReceipts ? receiptButtons(needs.sayIn(to.locale)('broadcast-button-read'), id) : undefined;
  if (content.isPersonal && 'text' in content.source) {
    const word = await personalWording(needs, db, { moment, text: content.source });
    return (to) => ({
      kind: 'notice',
      message: { ...word(to), verbatim: true, buttons: buttonsFor(to) },
      silent,
    });
  }
  const { chatId: fromChatId, ...place } = content.copy!;
  if (!place.albumIds)
    return (to) => ({ kind: 'copy', fromChatId, ...place, silent, buttons: buttonsFor(to) });
  return (to) => {
    const text = needs.sayIn(to.locale)('broadcast-read-companion');
    const companion = wantsReceipts ? { text, buttons: buttonsFor(to) } : undefined;
    return { kind: 'copy', fromChatId, ...place, silent, companion };
  };
}

/** The button under what somebody is asked to confirm. */
export const receiptButtons = (label: string, broadcastId: number): Button[][] => [
  [{ label, data: press('broadcastRead', broadcastId) }],
];
