import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readToken, sealBytes, writeToken } from '#domain/attendance/check-in-code.ts';
import type { Db } from '#storage/engine/database.ts';
import { findSetting, readOrCreateSetting } from '#storage/state/setting-store.ts';

/** Key of the setting that holds the secret all codes are derived from; shared by all processes. */
export const checkInSecretKey = 'checkInSecret';

/** The secret; the first process to ask makes it. */
export async function readCheckInSecret(db: Db): Promise<string> {
  const stored = await findSetting(db, checkInSecretKey);
  return stored ?? readOrCreateSetting(db, checkInSecretKey, randomBytes(32).toString('base64url'));
}

/** Derives codes from the secret, so that no rotation has to be stored. */
export interface CheckInCodes {
  /** The six digits of a session in a step. */
  digits(sessionId: number, step: number): string;
  /** What the QR of a session carries in a step. */
  token(sessionId: number, step: number): string;
  /** Which session and step a token is for; undefined when it was not made here. */
  open(token: string): { sessionId: number; step: number } | undefined;
}

/** Digits and QR have each their own key: whoever has seen one cannot derive the other. */
export function checkInCodes(secret: string): CheckInCodes {
  const derive = (purpose: 'digits' | 'token', sessionId: number, step: number) =>
    createHmac('sha256', secret).update(`${purpose}:${sessionId}:${step}`).digest();
  const seal = (sessionId: number, step: number) => derive('token', sessionId, step).subarray(0, sealBytes);
  return {
    digits: (sessionId, step) =>
      String(derive('digits', sessionId, step).readUIntBE(0, 6) % 1_000_000).padStart(6, '0'),
    token: (sessionId, step) => writeToken({ sessionId, step }, seal(sessionId, step)),
    open: (token) => {
      const parts = readToken(token);
      if (!parts || !timingSafeEqual(parts.seal, seal(parts.sessionId, parts.step))) return undefined;
      return { sessionId: parts.sessionId, step: parts.step };
    },
  };
}
