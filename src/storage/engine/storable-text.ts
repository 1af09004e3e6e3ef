import type { SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils';

interface Adapter extends SqlQueryable {
  startTransaction(...level: never[]): Promise<SqlQueryable>;
}

/** Has every statement of a connection, and of its transactions, changed before it goes to the driver. */
export function changeStatements<T extends Adapter>(adapter: T, change: (asked: SqlQuery) => SqlQuery): T {
  const begin = adapter.startTransaction.bind(adapter);
  return Object.assign(changeThose(adapter, change), {
    startTransaction: async (...level: Parameters<typeof begin>) =>
      changeThose(await begin(...level), change),
  });
}

function changeThose<T extends SqlQueryable>(target: T, change: (asked: SqlQuery) => SqlQuery): T {
  const [query, execute] = [target.queryRaw.bind(target), target.executeRaw.bind(target)];
  return Object.assign(target, {
    queryRaw: (asked: SqlQuery) => query(change(asked)),
    executeRaw: (asked: SqlQuery) => execute(change(asked)),
  });
}

/** A statement whose values a column can hold, as `storableValues` makes them. */
export function withStorableValues(query: SqlQuery): SqlQuery {
  const isJson = (index: number) => query.argTypes[index]?.scalarType === 'json';
  return { ...query, args: storableValues(query.sql, query.args, isJson) };
}

/**
 * The values of a statement with U+FFFD for what PostgreSQL has no way to hold, in text or in JSON: U+0000 and halves of
 * characters. Texts come from anywhere (typed, names of files, cells of a workbook), and none of them may stop a
 * statement. Whoever wants to refuse such a text by name does so before (`domain/words/typed-text`).
 * JSON is a value that `isJson`, or one that the statement casts: `$2::jsonb`.
 */
export function storableValues(
  sql: string,
  values: readonly unknown[],
  isJson: (index: number) => boolean = () => false,
): unknown[] {
  return values.map((value, index) => {
    if (Array.isArray(value)) return value.map((each) => (typeof each === 'string' ? storable(each) : each));
    if (typeof value !== 'string') return value;
    const text = storable(value);
    if (!suspicious.test(text)) return text;
    return isJson(index) || sql.includes(`$${index + 1}::jsonb`) ? storableJson(text) : text;
  });
}

const storable = (text: string) =>
  text.includes('\0') ? text.replaceAll('\0', '\uFFFD').toWellFormed() : text.toWellFormed();

const suspicious = /\\u(?:0000|d[89a-f])/i;
/** Each escape of a JSON text; a whole character written as two is one of them. */
const escapes = /\\(?:u(?:0000|d[89ab][\da-f]{2}(\\ud[c-f][\da-f]{2})?|d[c-f][\da-f]{2})|.)/gi;

const storableJson = (json: string) =>
  json.replace(escapes, (found: string, otherHalf?: string) =>
    otherHalf === undefined && suspicious.test(found) ? '\uFFFD' : found,
  );
