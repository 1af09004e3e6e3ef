import { stepOf } from '#domain/attendance/check-in-code.ts';
import { checkInCodes, readCheckInSecret } from '#storage/attendance/check-in-secret.ts';
import type { Database } from '#storage/engine/database.ts';

/** What the venue screen of a session shows at an instant. */
export async function shownAt(
  database: Database,
  sessionId: number,
  at: Date,
): Promise<{ digits: string; token: string }> {
  const codes = checkInCodes(await readCheckInSecret(database.db));
  const step = stepOf(at);
  return { digits: codes.digits(sessionId, step), token: codes.token(sessionId, step) };
}
