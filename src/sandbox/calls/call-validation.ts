import type { FieldRule } from './bot-api-schema.ts';
import { botApiVersion, methodRules } from './bot-api-schema.ts';
import { CallRefused, formError } from './call-errors.ts';
import { findFault, isUpload, type UploadedFile } from './value-validation.ts';

/** A call as it came in, before anything is known of it. */
export interface RawCall {
  values: Record<string, unknown>;
  /** True for forms and query strings, where every value is text and objects are JSON inside it. */
  isText: boolean;
  files: Map<string, UploadedFile>;
}

/** A call whose names, types and required parameters are as the Bot API says. */
export interface ValidCall {
  method: string;
  values: Record<string, unknown>;
  files: Map<string, UploadedFile>;
}

/** What the server itself says when these are missing; the rest is told in general words. */
const missingTexts: Record<string, string> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
  message_id: 'message identifier is not specified',
  document: 'there is no document in the request',
  photo: 'there is no photo in the request',
  video: 'there is no video in the request',
  voice: 'there is no voice in the request',
  audio: 'there is no audio in the request',
};

/** Names that method calls are matched by: the server does not mind their case. */
const methodNames = new Map([...methodRules.keys()].map((name) => [name.toLowerCase(), name]));

export function findMethodName(name: string): string | undefined {
  return methodNames.get(name.toLowerCase());
}

/** Refuses (400) unknown, missing and ill-typed parameters, at any depth. */
export function checkCall(method: string, raw: RawCall): ValidCall {
  const rules = methodRules.get(method);
  if (!rules) throw new CallRefused({ code: 404, description: 'Not Found', reason: 'form' });
  const values = withUploads(raw, rules);
  for (const name of Object.keys(values)) {
    if (!rules.has(name)) {
      throw formError(`parameter "${name}" is unknown to ${method} in Bot API ${botApiVersion}`);
    }
  }
  for (const rule of rules.values()) checkParameter(rule, values, raw.isText);
  refuseUnusedFiles(raw.files, values);
  return { method, values, files: raw.files };
}

function withUploads(raw: RawCall, rules: Map<string, FieldRule>): Record<string, unknown> {
  const direct = [...raw.files].filter(([name]) => rules.has(name));
  const values = { ...raw.values, ...Object.fromEntries(direct) };
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string' || !value.startsWith('attach://')) continue;
    const file = raw.files.get(value.slice('attach://'.length));
    if (!file) throw formError('wrong file identifier/HTTP URL specified');
    values[name] = file;
  }
  return values;
}

function checkParameter(rule: FieldRule, values: Record<string, unknown>, isText: boolean): void {
  if (isText && typeof values[rule.name] === 'string') {
    values[rule.name] = fromText(values[rule.name] as string, rule);
  }
  const value = values[rule.name];
  if (value === undefined) {
    if (!rule.required) return;
    throw formError(missingTexts[rule.name] ?? `parameter "${rule.name}" is required`);
  }
  // The server reads a chat id from text too; everything else keeps its own type.
  if (rule.types.includes('Integer') && typeof value === 'string' && /^-?\d+$/.test(value)) {
    values[rule.name] = Number(value);
  }
  const fault = findFault(values[rule.name], rule.types, `parameter "${rule.name}"`);
  if (fault) throw formError(fault);
}

function fromText(text: string, rule: FieldRule): unknown {
  if (rule.types.includes('String') && !rule.types.some((type) => type.endsWith('[]'))) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function refuseUnusedFiles(files: Map<string, UploadedFile>, values: Record<string, unknown>): void {
  if (files.size === 0) return;
  const used = new Set(Object.values(values).filter(isUpload));
  const texts = JSON.stringify(Object.values(values).filter((value) => !isUpload(value)));
  for (const [name, file] of files) {
    if (!used.has(file) && !texts.includes(`"attach://${name}"`)) {
      throw formError(`file "${name}" is not used by the call`);
    }
  }
}
