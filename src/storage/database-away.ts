const awayCodes = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '08001',
  '53300',
]);
const awayWords =
  /Connection terminated|Can't reach database|DatabaseNotReachable|Connection is closed|ConnectionClosed|Command timed out/;

/** True when an error means that the database or Redis could not be reached, so that waiting helps. */
export function isDatabaseAway(error: unknown): boolean {
  for (let each: unknown = error, depth = 0; each && depth < 6; depth++) {
    const { code, message, name, cause, meta } = each as Record<string, unknown> & {
      meta?: { code?: string };
    };
    if (typeof code === 'string' && awayCodes.has(code)) return true;
    if (typeof meta?.code === 'string' && awayCodes.has(meta.code)) return true;
    if (name === 'MaxRetriesPerRequestError' || name === 'ChatLockTimeout') return true;
    if (typeof message === 'string' && awayWords.test(message)) return true;
    each = cause;
  }
  return false;
}
