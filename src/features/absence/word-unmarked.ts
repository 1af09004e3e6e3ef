import { dayOfUnmarked } from '#domain/attendance/unmarked-day.ts';
import type { Message } from '#domain/message.ts';
import { formatDay } from '#domain/time/time-format.ts';
import { listUnrecordedSessions } from '#storage/attendance/unmarked-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { WordedItem } from '#telegram/feature.ts';
import { sayScope } from '#telegram/screens/attendance-words.ts';

/** Words what somebody hears who is unmarked when a day has closed; nothing once they are marked or have reported. */
export async function wordUnmarked(needs: Needs, item: WordedItem): Promise<Message | undefined> {
  const { participantId, target, locale } = item;
  const heldOn = dayOfUnmarked(target);
  const sessions = await listUnrecordedSessions(needs.database.db, { participantId, heldOn });
  if (sessions.length === 0) return undefined;
  const say = needs.sayIn(locale);
  const scope = sessions.length > 1 ? sayScope(say, sessions.length) : sessions[0]!.title;
  return {
    text: [say('unmarked-title', { scope }), formatDay(heldOn, locale), say('unmarked-what')].join('\n'),
    buttons: [
      [
        { label: say('unmarked-attended'), data: press('absenceAttended', participantId, heldOn) },
        { label: say('absence-new'), data: press('absenceDay', participantId, heldOn) },
      ],
    ],
  };
}
