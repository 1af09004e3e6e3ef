import { typeRules } from './bot-api-schema.ts';

/** A file that came with a call. */
export interface UploadedFile {
  name: string;
  mimeType: string;
  bytes: Buffer;
}

export function isUpload(value: unknown): value is UploadedFile {
  return typeof value === 'object' && value !== null && Buffer.isBuffer((value as UploadedFile).bytes);
}

type Fields = Record<string, unknown>;

/**
 * What is wrong with a value that should be one of these Bot API types, or undefined when nothing is.
 * `where` begins the sentence. Unknown fields are faults, at any depth.
 */
export function findFault(value: unknown, types: readonly string[], where: string): string | undefined {
  if (types.length > 1 && types.every((type) => type.endsWith('[]'))) {
    return findArrayFault(
      value,
      types.map((type) => type.slice(0, -2)),
      where,
    );
  }
  const faults: { text: string; known: number }[] = [];
  for (const type of types) {
    const text = findTypeFault(value, type, where);
    if (!text) return undefined;
    faults.push({ text, known: countKnownFields(value, type) });
  }
  // Of several possible objects the one that shares most fields is what the caller meant.
  const best = faults.toSorted((a, b) => b.known - a.known)[0];
  if (best && (types.length === 1 || best.known > 0)) return best.text;
  return `${where} must be of type ${types.join(' or ')}`;
}

function findTypeFault(value: unknown, type: string, where: string): string | undefined {
  if (type.endsWith('[]')) return findArrayFault(value, [type.slice(0, -2)], where);
  if (type.startsWith('='))
    return value === type.slice(1) ? undefined : `${where} must be "${type.slice(1)}"`;
  if (isPrimitive(value, type)) return undefined;
  const rule = typeRules.get(type);
  if (!rule || type === 'InputFile') return `${where} must be of type ${type}`;
  if (rule.kind === 'union') return findFault(value, rule.types, where);
  return findObjectFault(value, type, where);
}

function isPrimitive(value: unknown, type: string): boolean {
  switch (type) {
    case 'String':
      return typeof value === 'string';
    case 'Integer':
      return Number.isSafeInteger(value);
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'InputFile':
      return isUpload(value);
    default:
      return false;
  }
}

/** The Bot API writes an album of photos and videos as arrays of one kind each, but takes them mixed. */
function findArrayFault(value: unknown, inner: readonly string[], where: string): string | undefined {
  if (!Array.isArray(value)) return `${where} must be an Array of ${inner.join(' or ')}`;
  for (const [index, item] of value.entries()) {
    const fault = findFault(item, inner, `${where}[${index}]`);
    if (fault) return fault;
  }
  return undefined;
}

function findObjectFault(value: unknown, type: string, where: string): string | undefined {
  const rule = typeRules.get(type);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || rule?.kind !== 'object') {
    return `${where} must be of type ${type}`;
  }
  const fields = value as Fields;
  for (const name of Object.keys(fields)) {
    if (fields[name] !== undefined && !rule.fields.has(name)) {
      return `${where}: can't parse ${type}: Field "${name}" is unknown`;
    }
  }
  for (const field of rule.fields.values()) {
    const content = fields[field.name];
    if (content === undefined) {
      if (field.required) return `${where}: can't parse ${type}: Can't find field "${field.name}"`;
      continue;
    }
    const fault = findFault(content, field.types, `${where}: ${type}: Field "${field.name}"`);
    if (fault) return fault;
  }
  return undefined;
}

function countKnownFields(value: unknown, type: string): number {
  const rule = typeRules.get(type);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !rule) return 0;
  if (rule.kind === 'union') return Math.max(...rule.types.map((inner) => countKnownFields(value, inner)));
  return Object.entries(value).filter(([name, content]) => {
    const fixed = rule.fields.get(name)?.types[0];
    // A discriminator that fits outweighs any number of shared fields.
    return fixed && (!fixed.startsWith('=') || fixed.slice(1) === content);
  }).length;
}
