import { readFileSync } from 'node:fs';

interface CompactApi {
  version: string;
  methods: Record<string, Record<string, string>>;
  types: Record<string, Record<string, string> | string[]>;
}

export interface FieldRule {
  name: string;
  types: string[];
  required: boolean;
}

export type TypeRule =
  | { kind: 'object'; fields: Map<string, FieldRule> }
  | { kind: 'union'; types: string[] };

const compact = JSON.parse(readFileSync(new URL('../bot-api.json', import.meta.url), 'utf8')) as CompactApi;

function readFields(fields: Record<string, string>): Map<string, FieldRule> {
  return new Map(
    Object.entries(fields).map(([key, types]) => {
      const required = key.endsWith('!');
      const name = required ? key.slice(0, -1) : key;
      return [name, { name, types: types.split('|'), required }];
    }),
  );
}

function readType(fields: Record<string, string> | string[]): TypeRule {
  return Array.isArray(fields)
    ? { kind: 'union', types: fields }
    : { kind: 'object', fields: readFields(fields) };
}

/** The version of the Bot API that calls are held to. */
export const botApiVersion = compact.version;

/** Parameters of every method of the Bot API, by method name. */
export const methodRules = new Map(
  Object.entries(compact.methods).map(([name, fields]) => [name, readFields(fields)]),
);

/** Every object type of the Bot API, by its name in the documentation. */
export const typeRules = new Map(
  Object.entries(compact.types).map(([name, fields]) => [name, readType(fields)]),
);
