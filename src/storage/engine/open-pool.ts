import pg from 'pg';
import { watchConnections } from './watch-connections.ts';

/** How long a connection may take to come about, or a statement to wait for a free one. */
const connectWithinMs = 5_000;

export interface ServerPool {
  pool: pg.Pool;
  /**
   * True when a pooler such as PgBouncer stands between: then several sessions may share a connection, so that
   * named statements, session locks and settings (all but those PostgreSQL reports, the time zone among them)
   * must not be relied on.
   */
  isPooled: boolean;
  close: () => Promise<void>;
}

/**
 * The connections to a PostgreSQL server. Each of them speaks UTC, whatever zone the server, the database or
 * the role has; one that dies without a word is given up within about 8 s, and `onDead` hears of it. Throws what the
 * driver throws when the server cannot be reached.
 */
export async function openPool(
  url: string,
  options: { maxConnections: number; onDead?: (count: number) => void },
): Promise<ServerPool> {
  const pids = new WeakMap<pg.ClientBase, number>();
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections,
    connectionTimeoutMillis: connectWithinMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // The pool waits for it before anybody gets the connection, though its type does not say so.
    onConnect: ((client: pg.ClientBase) => prepareSession(client, pids)) as (client: pg.ClientBase) => void,
  });
  // An idle connection that breaks is replaced by the pool; unheard, its event would end the process.
  pool.on('error', () => {});
  const pidOf = (client: pg.ClientBase) => pids.get(client);
  const stopWatching = watchConnections(pool, { url, pidOf, onDead: options.onDead });
  const close = () => {
    stopWatching();
    return pool.end();
  };
  try {
    const client = await pool.connect();
    client.release();
    return { pool, isPooled: pidOf(client) === undefined, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * A transaction whose process has gone silent must not keep its locks: the rows it has touched are free again after
 * 10 s. Not behind a pooler, where the setting would stay with a connection that somebody else gets next.
 */
const directSettings = `SET idle_in_transaction_session_timeout = '10s'`;

async function prepareSession(client: pg.ClientBase, pids: WeakMap<pg.ClientBase, number>): Promise<void> {
  const hello = { text: 'SELECT pg_backend_pid() AS pid', query_timeout: connectWithinMs };
  await client.query({ ...hello, text: "SET TIME ZONE 'UTC'" });
  const { rows } = await client.query<{ pid: number }>(hello);
  // A pooler makes up the process number that it tells its clients.
  const told = (client as pg.ClientBase & { processID?: number | null }).processID;
  if (rows[0]?.pid !== told) return;
  pids.set(client, rows[0]!.pid);
  await client.query({ ...hello, text: directSettings });
}
