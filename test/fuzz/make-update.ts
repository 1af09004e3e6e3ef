import { typeRules } from '#sandbox/calls/bot-api-schema.ts';
import { makeText } from './make-text.ts';
import { type Json, type Makers, makeObject, makeOne } from './make-value.ts';
import { makePressData } from './press-data.ts';
import type { Random } from './random.ts';

/** Who and where. Accounts have opened the bot; groups have the bot in them. */
export interface World {
  nowSeconds: number;
  strangers: number[];
  groups: number[];
}

const fieldsOf = (type: string) => {
  const rule = typeRules.get(type);
  return rule?.kind === 'object' ? [...rule.fields.values()] : [];
};

/** All kinds of updates there are. */
const updateKinds = fieldsOf('Update').filter(({ name }) => name !== 'update_id');

/** What surrounds the contents of a message; everything else is its contents. */
const surroundings = new Set([
  'entities',
  ...[
    'message_id',
    'message_thread_id',
    'direct_messages_topic',
    'from',
    'sender_chat',
    'sender_boost_count',
  ],
  ...[
    'sender_business_bot',
    'sender_tag',
    'date',
    'guest_query_id',
    'business_connection_id',
    'chat',
    'forward_origin',
  ],
  ...[
    'is_topic_message',
    'is_automatic_forward',
    'reply_to_message',
    'external_reply',
    'quote',
    'reply_to_story',
  ],
  ...['reply_to_checklist_task_id', 'reply_to_poll_option_id', 'via_bot', 'guest_bot_caller_user'],
  ...['guest_bot_caller_chat', 'edit_date', 'has_protected_content', 'is_from_offline', 'is_paid_post'],
  ...['media_group_id', 'author_signature', 'paid_star_count', 'link_preview_options', 'effect_id'],
  ...['caption', 'caption_entities', 'show_caption_above_media', 'has_media_spoiler', 'reply_markup'],
]);
const contents = fieldsOf('Message').filter(({ name }) => !surroundings.has(name));
// Made apart: who and when, and the formatting that belongs to a text.
const madeApart = new Set(['from', 'edit_date', 'entities', 'caption_entities']);
const surrounding = fieldsOf('Message').filter(
  ({ name, required }) => surroundings.has(name) && !required && !madeApart.has(name),
);

export const userOf = (id: number): Json => ({
  id,
  is_bot: false,
  first_name: `Orang ${id}`,
  ...(id % 3 === 0 ? { language_code: 'en' } : id % 3 === 1 ? { language_code: 'id' } : {}),
});

function makersFor(world: World): Makers {
  const anyone = (random: Random) => random.pick([...world.strangers, 777_000, 5_000_000_000]);
  const date = (random: Random) =>
    random.pick([world.nowSeconds, world.nowSeconds - 7_200, world.nowSeconds + 60, 1, 0]);
  return {
    User: (random) => ({ ...userOf(anyone(random)), is_bot: random.chance(0.2) }),
    Chat: (random) =>
      random.pick([
        { id: anyone(random), type: 'private', first_name: 'Orang' },
        { id: random.pick(world.groups), type: 'supergroup', title: 'Grup' },
        { id: -1_002_000_000_001, type: 'channel', title: 'Saluran' },
        { id: -4_000_001, type: 'group', title: 'Grup kecil' },
      ]),
    date,
    edit_date: date,
    message_id: (random) => random.int(100_000) + 1,
    user_id: anyone,
  };
}

const inPrivate = (id: number): Json => ({ id, type: 'private', first_name: `Orang ${id}` });

/** A message of an account in their own chat with the bot, or in the given one. */
export function makeMessage(
  random: Random,
  world: World,
  { from, chat = inPrivate(from) }: { from: number; chat?: Json },
): Json {
  const makers = makersFor(world);
  const content = random.chance(0.55) ? contents.find(({ name }) => name === 'text')! : random.pick(contents);
  const message: Json = {
    message_id: random.int(100_000) + 1,
    date: random.chance(0.9)
      ? world.nowSeconds
      : random.pick([0, 1, world.nowSeconds - 90_000, 4_102_444_800]),
    chat,
    from: userOf(from),
  };
  for (const { name, types } of [content, ...surrounding.filter(() => random.chance(0.06))]) {
    const isTyped = name === 'text' || name === 'caption';
    message[name] = isTyped ? makeText(random) : makeOne(random, random.pick(types), { makers, depth: 1 });
  }
  addEntities(random, message);
  return message;
}

function addEntities(random: Random, message: Json): void {
  const text = typeof message.text === 'string' ? message.text : undefined;
  if (text?.startsWith('/') && random.chance(0.95)) {
    const length = text.split(/\s/, 1)[0]!.length;
    message.entities = [{ type: 'bot_command', offset: 0, length }];
  } else if (text && random.chance(0.3)) {
    const type = random.pick([
      'bold',
      'url',
      'mention',
      'spoiler',
      'code',
      'text_link',
      'phone_number',
      'hashtag',
    ]);
    message.entities = [{ type, offset: 0, length: random.pick([1, text.length, text.length + 9]) }];
  }
}

/** A press of an account: under a message of the bot, one that is gone, or none. */
export function makePress(random: Random, world: World, from: number): Json {
  const id = `${random.int(2 ** 31)}${random.int(2 ** 31)}`;
  const press: Json = {
    id,
    from: userOf(from),
    chat_instance: String(random.int(2 ** 31)),
    data: makePressData(random),
  };
  const message = { message_id: random.int(5_000) + 1, chat: inPrivate(from) };
  const under = random.int(10);
  if (under < 5)
    press.message = {
      ...message,
      date: world.nowSeconds,
      text: 'Menu',
      from: { ...userOf(4_242), is_bot: true },
    };
  else if (under < 8) press.message = { ...message, date: 0 };
  else if (under === 8) press.inline_message_id = 'x';
  if (random.chance(0.03)) {
    delete press.data;
    press.game_short_name = 'permainan';
  }
  return press;
}

/** An update of any kind by the letter of the Bot API, of whoever happens to be in it. */
export function makeAnyKind(random: Random, world: World): Json {
  const field = random.pick(updateKinds);
  return { [field.name]: makeObject(random, field.types[0]!, { makers: makersFor(world) }) };
}

/** A message in a group: from a member, an anonymous administrator or a channel. */
export function makeGroupMessage(random: Random, world: World, from: number): Json {
  const chat = { id: random.pick(world.groups), type: 'supergroup', title: 'Grup' };
  const message = makeMessage(random, world, { from, chat });
  if (random.chance(0.2))
    Object.assign(message, { sender_chat: chat, from: { ...userOf(1_087_968_824), is_bot: true } });
  return message;
}
