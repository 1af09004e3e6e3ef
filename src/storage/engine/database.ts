import { PGlite } from '@electric-sql/pglite';
import type pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { type DataFolder, openDataFolder } from '#storage/folder/data-folder.ts';
import { type Prisma, PrismaClient } from '#storage/generated/client.ts';
import { fenceQueries, holdClaim, holdTurn } from '#storage/state/turn-fence.ts';
import { applyMigrations, connectionOf, type MigrationConnection } from './apply-migrations.ts';
import { nameStatements, withDirectQueries } from './direct-queries.ts';
import { forgetRowArrays } from './forget-row-arrays.ts';
import { openPool } from './open-pool.ts';
import { changeStatements, withStorableValues } from './storable-text.ts';
import { markInstantsRight, refuseShiftedInstants } from './stored-zone.ts';
import { ZoneFreeAdapter } from './zone-free-adapter.ts';

/** What stores run their statements on: the database, or one transaction of it. */
export type Db = Prisma.TransactionClient;

export interface Database {
  /** Statements outside a transaction. */
  db: Db;
  /** Runs `work` in one transaction; inside, use only the `Db` it is given, and make no network call. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** The raw driver underneath, for the job queue. */
  driver: { kind: 'embedded'; pglite: PGlite } | { kind: 'server'; pool: pg.Pool };
  ping(): Promise<void>;
  /** False when another process has taken the folder of an embedded database from this one. */
  holdsFolder(): boolean;
  close(): Promise<void>;
}

interface ServerLocation {
  url: string;
  /** 10 unless told. */
  maxConnections?: number;
  /** Hears how many connections had died silently and were given up. */
  onDead?: (count: number) => void;
}

/**
 * Where the data is: a PostgreSQL server, a folder of this machine (PGlite, one process), or memory only,
 * from a snapshot of an earlier one when given (its cold start costs seconds).
 */
export type DatabaseLocation = ServerLocation | { dataDir: string } | { memory: true; snapshot?: Blob };

/**
 * Opens the database and brings it to the newest migration. Throws DataRefused for a folder that
 * cannot be used (DataDirLocked when another process has it open), ShiftedInstants when its times cannot be trusted, and what the
 * driver throws when a server cannot be reached.
 */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  return 'url' in location ? openServer(location) : openEmbedded(location);
}

async function openEmbedded(location: Exclude<DatabaseLocation, { url: string }>): Promise<Database> {
  const folder = 'dataDir' in location ? await openDataFolder(location.dataDir) : undefined;
  const snapshot = 'memory' in location ? location.snapshot : undefined;
  const pglite = await openPglite(folder, snapshot);
  fenceQueries(pglite);
  const prisma = new PrismaClient({ adapter: new EmbeddedAdapter(pglite), transactionOptions });
  return assemble(
    prisma,
    { kind: 'embedded', pglite },
    async () => {
      await pglite.close();
      folder?.release();
    },
    folder?.isHeld,
  );
}

class EmbeddedAdapter extends PrismaPGlite {
  override async connect(): ReturnType<PrismaPGlite['connect']> {
    return changeStatements(await super.connect(), withStorableValues);
  }
}

async function openPglite(folder: DataFolder | undefined, snapshot: Blob | undefined): Promise<PGlite> {
  try {
    const pglite = await PGlite.create(folder?.databaseDir ?? 'memory://', { loadDataDir: snapshot });
    await forgetRowArrays(pglite);
    await migrate({
      exec: (sql) => pglite.exec(sql),
      query: (sql, values) => pglite.query(sql, values),
    });
    folder?.settle();
    return pglite;
  } catch (error) {
    folder?.release();
    throw folder ? folder.explain(error) : error;
  }
}

async function migrate(connection: MigrationConnection): Promise<void> {
  await refuseShiftedInstants(connection);
  await applyMigrations(connection);
  await markInstantsRight(connection);
}

async function openServer({ url, maxConnections = 10, onDead }: ServerLocation): Promise<Database> {
  const { pool, isPooled, close } = await openPool(url, { maxConnections, onDead });
  try {
    const client = await pool.connect();
    await migrate(connectionOf(client)).finally(() => client.release());
  } catch (error) {
    await close();
    throw error;
  }
  fenceQueries(pool);
  const nameOf = isPooled ? () => '' : nameStatements();
  const prisma = new PrismaClient({
    adapter: new ZoneFreeAdapter(pool, ({ sql }) => nameOf(sql)),
    transactionOptions,
  });
  return assemble(withDirectQueries(prisma, pool, nameOf), { kind: 'server', pool }, close);
}

const afterCommits = new WeakMap<Db, (() => void)[]>();

/** Has something done when the transaction is committed, at once outside one; never when it is taken back. */
export function afterCommit(db: Db, act: () => void): void {
  const waiting = afterCommits.get(db);
  if (waiting) waiting.push(act);
  else act();
}

async function runTransaction<T>(prisma: PrismaClient, work: (db: Db) => Promise<T>): Promise<T> {
  const acts: (() => void)[] = [];
  holdTurn();
  const result = await prisma.$transaction(async (db) => {
    await holdClaim(db);
    afterCommits.set(db, acts);
    const done = await work(db);
    holdTurn();
    return done;
  });
  for (const act of acts) act();
  return result;
}

const transactionOptions = { maxWait: 10_000, timeout: 20_000 };

function assemble(
  prisma: PrismaClient,
  driver: Database['driver'],
  closeDriver: () => Promise<void>,
  holdsFolder = () => true,
): Database {
  return {
    db: prisma,
    transaction: (work) => runTransaction(prisma, work),
    driver,
    holdsFolder,
    ping: async () => {
      await prisma.$queryRaw`SELECT 1`;
    },
    close: async () => {
      await prisma.$disconnect();
      await closeDriver();
    },
  };
}
