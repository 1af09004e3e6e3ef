import pg from 'pg';
import { Prisma, type PrismaClient } from '#storage/generated/client.ts';
import { storableValues } from './storable-text.ts';

const { builtins } = pg.types;

/** Values as Prisma's raw queries give them: whole numbers of 8 bytes as bigint, dates as Date, JSON parsed. */
const valueTypes = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    type === builtins.INT8
      ? BigInt
      : (pg.types.getTypeParser as (type: number, format?: string) => unknown)(type, format),
} as pg.CustomTypesConfig;

/**
 * The client with `$queryRaw` and `$executeRaw` straight on the pool, as named statements. Raw statements are the hot
 * path (every update passes a few), and on their way through the client half of their cost was the
 * client's. Model calls and transactions go through Prisma as ever.
 */
export function withDirectQueries(
  prisma: PrismaClient,
  pool: pg.Pool,
  nameOf: (sql: string) => string,
): PrismaClient {
  const run = (query: TemplateStringsArray | Prisma.Sql, asked: unknown[]) => {
    const sql = 'text' in query ? query : Prisma.sql(query, ...(asked as never[]));
    const { text } = sql;
    const values = storableValues(text, sql.values);
    return pool.query({ name: nameOf(text), text, values, types: valueTypes });
  };
  const direct: Record<PropertyKey, unknown> = {
    $queryRaw: async (query: TemplateStringsArray, ...values: unknown[]) => (await run(query, values)).rows,
    $executeRaw: async (query: TemplateStringsArray, ...values: unknown[]) =>
      (await run(query, values)).rowCount ?? 0,
  };
  return new Proxy(prisma, {
    get: (target, property) => direct[property] ?? Reflect.get(target, property),
  });
}

const mostNames = 500;

/**
 * Names each statement text, so that the server parses and plans it once a connection. Texts with lists
 * of changing length would fill the server's memory: after 500 names the rest stay unnamed.
 */
export function nameStatements(): (sql: string) => string {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= mostNames) return '';
    const name = `s${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
