/**
 * Codes of trouble that passes by itself, of PostgreSQL (whole classes: 08 connections, 53 no slots, memory or disk), of
 * the system, of Prisma and of its adapter. Each has been provoked in test/storage/engine/passing-trouble.
 */
const passingCodes = [
  // A session ended by an administrator, a crash, a start or a time-out.
  /^(08...|53...|57P0[1235]|25P03)$/,
  // A standby for a moment: a failover is under way. A deadlock or a conflict: the next try is alone.
  /^(25006|40001|40P01)$/,
  /^(ECONN(REFUSED|RESET|ABORTED)|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|E(HOST|NET)(UNREACH|DOWN))$/,
  /^P(1001|1002|1008|1017|2024|2028|2034|2037)$/,
  /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TransactionWriteConflict)$/,
];
const passingNames = new Set(['MaxRetriesPerRequestError', 'ChatLockTimeout']);
/** What the drivers throw without a code. */
const passingWords = [
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout)/,
  /^Client (has encountered a connection error|was closed) and is not queryable/,
  /^(Connection is closed|Command timed out|Stream isn't writeable|Socket timeout)/,
  /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY) /,
];

interface Trouble {
  code?: unknown;
  originalCode?: unknown;
  kind?: unknown;
  name?: unknown;
  message?: unknown;
  cause?: unknown;
  meta?: { code?: unknown; driverAdapterError?: unknown };
}

/** True when an error means that the database or Redis could not be reached or is overloaded, so that waiting helps. */
export function isDatabaseAway(error: unknown): boolean {
  for (const each of layersOf(error)) {
    const codes = [each.code, each.originalCode, each.kind, each.meta?.code];
    if (codes.some((code) => typeof code === 'string' && passingCodes.some((known) => known.test(code))))
      return true;
    if (typeof each.name === 'string' && passingNames.has(each.name)) return true;
    if (typeof each.message !== 'string') continue;
    // Prisma puts lines of the calling source before what happened.
    const said = each.message.trimEnd().split('\n').at(-1) ?? '';
    if (passingWords.some((words) => words.test(said))) return true;
  }
  return false;
}

/** An error and what it wraps, by `cause` or as Prisma does. */
function layersOf(error: unknown): Trouble[] {
  const layers: Trouble[] = [];
  const waiting: unknown[] = [error];
  while (waiting.length > 0 && layers.length < 8) {
    const next = waiting.shift();
    if (typeof next !== 'object' || next === null) continue;
    const layer = next as Trouble;
    layers.push(layer);
    waiting.push(layer.cause, layer.meta?.driverAdapterError);
  }
  return layers;
}
