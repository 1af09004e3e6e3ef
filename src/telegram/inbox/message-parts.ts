/** A value of JSON that is not yet known to have any shape. */
export type Raw = Record<string, unknown>;

export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A whole number that a program can count with: of a chat, an account, a message. */
export const isId = (value: unknown): value is number => Number.isSafeInteger(value);

export const isPerson = (value: unknown): value is { id: number } => isRecord(value) && isId(value.id);

export const isChat = (value: unknown): value is { id: number; type: string } =>
  isRecord(value) && isId(value.id) && typeof value.type === 'string';

const isText = (value: unknown): value is string => typeof value === 'string';
const isMissing = (value: unknown) => value === undefined;
const isFile = (value: unknown) =>
  isRecord(value) &&
  isText(value.file_id) &&
  [value.file_name, value.mime_type].every((each) => isMissing(each) || isText(each)) &&
  (isMissing(value.file_size) || typeof value.file_size === 'number');

const areEntities = (value: unknown) =>
  Array.isArray(value) &&
  value.every((each) => isRecord(each) && isText(each.type) && isId(each.offset) && isId(each.length));

/** What the bot reads of a message besides its ids, each with what it must be when it is there. */
const parts: Record<string, (value: unknown, message: Raw) => boolean> = {
  text: isText,
  caption: isText,
  media_group_id: isText,
  // What reads them cuts the text in pieces: there must be one.
  entities: (value, { text }) => isText(text) && areEntities(value),
  caption_entities: areEntities,
  document: isFile,
  photo: (value) => Array.isArray(value) && value.length > 0 && value.every(isFile),
  sender_chat: isChat,
  reply_to_message: (value) => isRecord(value) && isId(value.message_id),
  migrate_to_chat_id: isId,
};

/** The first part of a message that is not what the Bot API says; undefined when the bot can read all it reads. */
export function findWrongPart(message: Raw): string | undefined {
  return Object.keys(parts).find(
    (name) => message[name] !== undefined && !parts[name]!(message[name], message),
  );
}
