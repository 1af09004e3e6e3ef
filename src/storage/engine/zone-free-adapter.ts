import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlQuery } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { changeStatements, withStorableValues } from './storable-text.ts';

type Connected = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * Prisma's adapter, with instants that do not depend on the session's time zone. The original writes an
 * instant without its offset, so that the server takes it for local time, and reads one without looking at
 * the offset: a round trip looks right while the stored value is hours away. Every session speaks UTC
 * besides; this holds where a pooler loses that setting.
 */
export class ZoneFreeAdapter extends PrismaPg {
  constructor(pool: pg.Pool, statementNameGenerator: (query: { sql: string }) => string) {
    super(keepOffsets(pool), { statementNameGenerator });
  }

  override async connect(): Promise<Connected> {
    return changeStatements(await super.connect(), (asked) => withOffsets(withStorableValues(asked)));
  }
}

/** Instants become texts such as 2019-03-17T09:00:00.000Z; days and times of day stay as they are. */
function withOffsets(query: SqlQuery): SqlQuery {
  const isInstant = query.argTypes.map(
    ({ scalarType, dbType }) => scalarType === 'datetime' && !/^(DATE|TIME|TIMETZ)$/.test(dbType ?? ''),
  );
  if (!isInstant.includes(true)) return query;
  return {
    sql: query.sql,
    args: query.args.map((arg, index) => (isInstant[index] ? toText(arg) : arg)),
    argTypes: query.argTypes.map((type, index) =>
      isInstant[index] ? { ...type, scalarType: 'string' } : type,
    ),
  };
}

function toText(arg: unknown): unknown {
  if (Array.isArray(arg)) return arg.map(toText);
  return arg === null ? null : new Date(arg as string | Date).toISOString();
}

const instantType = pg.types.builtins.TIMESTAMPTZ;

/** The pool as Prisma's adapter sees it: instants are read with the offset that the server wrote. */
function keepOffsets(pool: pg.Pool): pg.Pool {
  const within = <T extends pg.Pool | pg.PoolClient>(target: T, more: Record<PropertyKey, unknown>): T => {
    const overridden: Record<PropertyKey, unknown> = {
      query: (config: pg.QueryConfig) => target.query({ ...config, types: withInstants(config.types) }),
      ...more,
    };
    return new Proxy(target, {
      get: (_target, property) => {
        const own = overridden[property];
        if (own) return own;
        const value = Reflect.get(target, property) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
  return within(pool, { connect: async () => within(await pool.connect(), {}) });
}

function withInstants(types: pg.CustomTypesConfig | undefined): pg.CustomTypesConfig | undefined {
  if (!types) return undefined;
  const parserOf = types.getTypeParser as (type: number, format?: 'text' | 'binary') => unknown;
  return {
    getTypeParser: ((type: number, format?: 'text' | 'binary') =>
      type === instantType && format !== 'binary'
        ? toUtc
        : parserOf(type, format)) as pg.CustomTypesConfig['getTypeParser'],
  };
}

const readInstant = pg.types.getTypeParser(instantType, 'text') as (text: string) => Date | number;

/** "2019-03-17 18:00:00+09" as Prisma takes it: 2019-03-17T09:00:00.000Z. */
function toUtc(text: string): string {
  const instant = readInstant(text);
  return instant instanceof Date ? instant.toISOString() : text;
}
