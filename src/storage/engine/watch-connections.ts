import pg from 'pg';

/** Where one connection of the pool stands. */
interface Watched {
  backendPid: number;
  isBusy: boolean;
  bytesRead: number;
  /** Seconds without a byte from the server while busy. Looks are counted, so that a pause of the process is none. */
  quietLooks: number;
}

export interface WatchOptions {
  url: string;
  /** Undefined behind a pooler, where the server cannot be asked about a connection. */
  pidOf: (client: pg.ClientBase) => number | undefined;
  /** Hears how many connections were found dead and given up. */
  onDead?: (count: number) => void;
}

const lookEveryMs = 1_000;
const askAfterLooks = 4;
/** Where the server cannot be asked, silence for so long is death. */
const giveUpAfterLooks = 10;
const askWithinMs = 3_000;

/**
 * Gives up connections that have died without a word (a failover, a NAT time-out): `pg` would wait for an answer for
 * ever. One that is silent for 4 s while somebody waits is asked about over a new connection: if the server
 * is not at work for it, its answer will never come. Whoever waited gets an error at once, and idle connections of
 * the same age go too. A slow statement is left alone. Returns how to stop watching.
 */
export function watchConnections(pool: pg.Pool, options: WatchOptions): () => void {
  const watched = new Map<pg.PoolClient, Watched>();
  const of = (client: pg.PoolClient) => {
    const known = watched.get(client);
    if (known) return known;
    const fresh = { backendPid: options.pidOf(client) ?? 0, isBusy: false, bytesRead: 0, quietLooks: 0 };
    watched.set(client, fresh);
    return fresh;
  };
  pool.on('acquire', (client) => {
    Object.assign(of(client), { isBusy: true, quietLooks: 0 });
  });
  pool.on('release', (_error, client) => {
    of(client).isBusy = false;
  });
  pool.on('remove', (client) => watched.delete(client));

  let isAsking = false;
  async function look(): Promise<void> {
    for (const [client, each] of watched) {
      const bytesRead = countRead(client);
      each.quietLooks = each.isBusy && bytesRead === each.bytesRead ? each.quietLooks + 1 : 0;
      each.bytesRead = bytesRead;
    }
    const suspects = [...watched].filter(([, each]) => each.quietLooks >= askAfterLooks);
    if (suspects.length === 0 || isAsking) return;
    isAsking = true;
    const atWork = await findAtWork(
      options.url,
      suspects.map(([, each]) => each.backendPid),
    ).catch(() => 'unknown' as const);
    isAsking = false;
    const dead = suspects.filter(([client, each]) => isDead({ client, each, atWork }));
    if (dead.length === 0) return;
    options.onDead?.(dead.length);
    const idle = [...watched].filter(([, each]) => !each.isBusy);
    for (const [client] of [...dead, ...idle]) client.connection.stream.destroy();
  }
  const timer = setInterval(() => void look(), lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Bytes from the server so far. */
const countRead = ({ connection }: pg.PoolClient) =>
  (connection.stream as { bytesRead?: number }).bytesRead ?? 0;

type AtWork = ReadonlySet<number> | 'unreachable' | 'unknown';

function isDead({ client, each, atWork }: { client: pg.PoolClient; each: Watched; atWork: AtWork }): boolean {
  // It was answered, or somebody else has it, since the question was put.
  if (!each.isBusy || each.quietLooks === 0 || countRead(client) !== each.bytesRead) return false;
  if (atWork === 'unreachable') return true;
  if (atWork === 'unknown' || each.backendPid === 0) return each.quietLooks >= giveUpAfterLooks;
  if (!atWork.has(each.backendPid)) return true;
  each.quietLooks = 0;
  return false;
}

/** For which of these the server is at work. `unreachable`: it does not even take a connection in time. */
async function findAtWork(url: string, pids: number[]): Promise<AtWork> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: askWithinMs,
    query_timeout: askWithinMs,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE pid = ANY($1) AND state = 'active'`,
      [pids],
    );
    return new Set(rows.map(({ pid }) => pid));
  } catch (error) {
    // An answer of the server, such as "too many clients already", has a code of five characters.
    return /^[0-9A-Z]{5}$/.test((error as { code?: string }).code ?? '') ? 'unknown' : 'unreachable';
  } finally {
    void client.end().catch(() => undefined);
  }
}
