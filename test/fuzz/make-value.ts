import { typeRules } from '#sandbox/calls/bot-api-schema.ts';
import { makeText } from './make-text.ts';
import type { Random } from './random.ts';

export type Json = Record<string, unknown>;

/** How values that mean something are made: accounts, chats, dates. By the name of their type or field. */
export type Makers = Record<string, ((random: Random, depth: number) => unknown) | undefined>;

const deepest = 4;

/**
 * A value of any type of the machine-readable Bot API: all that is required, and of the optional fields fewer the
 * deeper it is. Union types give one of theirs.
 */
export function makeObject(
  random: Random,
  type: string,
  { makers, depth = 0 }: { makers: Makers; depth?: number },
): unknown {
  // Rich text is text too, and else holds rich text again.
  if (type === 'RichText' && depth > 1) return makeText(random);
  const own = makers[type];
  if (own) return own(random, depth);
  const rule = typeRules.get(type);
  if (!rule) throw new Error(`the Bot API has no type ${type}`);
  if (rule.kind === 'union') {
    // Deep down the one that needs fewest fields, so that it ends.
    const chosen = depth >= deepest ? smallest(rule.types) : random.pick(rule.types);
    return makeOne(random, chosen, { makers, depth });
  }
  const made: Json = {};
  for (const field of rule.fields.values()) {
    if (!field.required && !random.chance(0.35 / (depth + 1))) continue;
    if (!field.required && depth >= deepest) continue;
    const maker = makers[field.name];
    const value = maker
      ? maker(random, depth)
      : makeOne(random, random.pick(field.types), { makers, depth: depth + 1 });
    if (value !== undefined) made[field.name] = value;
  }
  return made;
}

function smallest(types: string[]): string {
  const sizeOf = (type: string) => {
    const rule = typeRules.get(type);
    return rule?.kind === 'object' ? [...rule.fields.values()].filter((field) => field.required).length : 99;
  };
  return types.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]!;
}

/** A value of one type as the Bot API writes it: `Integer`, `=constant`, `User`, `PhotoSize[]`. */
export function makeOne(random: Random, type: string, around: { makers: Makers; depth: number }): unknown {
  if (type.startsWith('=')) return type.slice(1);
  if (type.endsWith('[]')) {
    const length = around.depth > deepest ? 0 : random.int(3) + (around.depth < 2 ? 1 : 0);
    return Array.from({ length }, () =>
      makeOne(random, type.slice(0, -2), { ...around, depth: around.depth + 1 }),
    );
  }
  if (type === 'Integer') return random.pick([0, 1, 2, 7, 60, 1_024, 99_999, 2_147_483_647]);
  if (type === 'Float') return random.pick([0, -6.2, 3.595_2, 98.672_2]);
  if (type === 'Boolean') return random.chance(0.5);
  if (type === 'String') return makeText(random);
  return makeObject(random, type, around);
}
