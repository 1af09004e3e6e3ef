import pg from 'pg';

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
}

/**
 * The connections to a PostgreSQL server. Each of them speaks UTC, whatever zone the server, the database or
 * the role has. Throws what the driver throws when the server cannot be reached.
 */
export async function openPool(url: string, maxConnections: number): Promise<ServerPool> {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: connectWithinMs,
    // The pool waits for it before anybody gets the connection, though its type does not say so.
    onConnect: prepareSession as (client: pg.ClientBase) => void,
  });
  // An idle connection that breaks is replaced by the pool; unheard, its event would end the process.
  pool.on('error', () => {});
  try {
    return { pool, isPooled: await isBehindPooler(pool) };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function prepareSession(client: pg.ClientBase): Promise<void> {
  await client.query("SET TIME ZONE 'UTC'");
}

/** A pooler makes up the process number that it tells its clients. */
async function isBehindPooler(pool: pg.Pool): Promise<boolean> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return rows[0]?.pid !== (client as pg.PoolClient & { processID?: number | null }).processID;
  } finally {
    client.release();
  }
}
