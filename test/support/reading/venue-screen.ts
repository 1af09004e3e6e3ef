import { saveScreenKey } from '#storage/attendance/venue-screen-store.ts';
import { createSecrets } from '#telegram/secrets.ts';
import type { BotUnderTest } from '#test/support/bots/bot-under-test.ts';

const secrets = createSecrets('4242:test-token-of-the-stand-in');

/** Gives a programme a venue screen. Returns its address. */
export async function openVenueScreen(bot: BotUnderTest, programmeId: number): Promise<string> {
  const key = secrets.newPayload('s');
  await saveScreenKey(bot.database.db, programmeId, {
    ...{ keyHash: secrets.hash(key), sealedKey: secrets.seal(key), issuedAt: bot.clock.now() },
  });
  return `${bot.pagesUrl}/layar/${key}`;
}
