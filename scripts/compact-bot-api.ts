/**
 * Rewrites the machine-readable Bot API (the JSON of PaulSonOfLars/telegram-bot-api-spec, MIT) into the
 * short form the stand-in validates against: names, types and what is required, no descriptions.
 *
 * Use: node scripts/compact-bot-api.ts <path of the full api.json>
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface FullField {
  name: string;
  types: string[];
  required: boolean;
  description: string;
}

interface FullEntry {
  fields?: FullField[];
  subtypes?: string[];
}

interface FullApi {
  version: string;
  methods: Record<string, FullEntry>;
  types: Record<string, FullEntry>;
}

const target = new URL('../src/sandbox/bot-api.json', import.meta.url);

function compactType(type: string): string {
  const inner = /^Array of (.+)$/.exec(type)?.[1];
  return inner ? `${compactType(inner)}[]` : type;
}

/** A discriminator has one allowed word, which the full form tells in its description only. */
function fixedWord(field: FullField): string | undefined {
  if (!['type', 'status', 'source'].includes(field.name)) return undefined;
  return /(?:must be|always) [“"]?([a-z0-9_]+)[”"]?$/.exec(field.description.trim())?.[1];
}

function compactEntry(entry: FullEntry): Record<string, string> | string[] {
  if (entry.subtypes) return entry.subtypes.map(compactType);
  return Object.fromEntries(
    (entry.fields ?? []).map((field) => {
      const word = fixedWord(field);
      const types = word ? `=${word}` : field.types.map(compactType).join('|');
      return [field.required ? `${field.name}!` : field.name, types];
    }),
  );
}

function lines(entries: Record<string, FullEntry>): string {
  return Object.entries(entries)
    .map(([name, entry]) => `    ${JSON.stringify(name)}: ${JSON.stringify(compactEntry(entry))}`)
    .join(',\n');
}

const source = process.argv[2];
if (!source) {
  console.error('Use: node scripts/compact-bot-api.ts <path of the full api.json>');
  process.exit(2);
}
const full = JSON.parse(readFileSync(source, 'utf8')) as FullApi;
const version = JSON.stringify(full.version.replace('Bot API ', ''));
writeFileSync(
  target,
  `{\n  "version": ${version},\n  "methods": {\n${lines(full.methods)}\n  },\n  "types": {\n${lines(full.types)}\n  }\n}\n`,
);
