import { formatTime } from './clock-bar.js';
import { make, text } from './page-texts.js';
import { fileAddress } from './sandbox-api.js';

const tags = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
};

/** One message as a list item; `chat` says what its buttons and links do. */
export function messageView(message, chat) {
  const isOwn = message.fromId === chat.personId;
  const item = make('li', { className: `message ${isOwn ? 'own' : message.from}` });
  const bubble = make(
    'div',
    { className: 'bubble' },
    make('span', {
      className: 'hidden',
      content: `${isOwn ? text('you') : message.fromName}: `,
    }),
    message.from === 'person' && !isOwn && make('p', { className: 'sender', content: message.fromName }),
    quoteOf(message, chat),
    message.file && fileView(message.file),
    message.text && make('p', { className: 'text' }, ...formatted(message, chat)),
    metaLine(message, chat),
  );
  item.append(bubble);
  if (message.buttons.length > 0) item.append(keyboard(message, chat));
  return item;
}

function quoteOf(message, chat) {
  const quoted = message.replyToMessageId && chat.findMessage(message.replyToMessageId);
  return (
    quoted && make('p', { className: 'quote', content: quoted.text.split('\n')[0] || quoted.file?.name })
  );
}

function metaLine(message, chat) {
  const marks = [
    formatTime(new Date(message.sentAt)),
    message.isEdited && text('edited'),
    message.isSilent && text('silent'),
  ];
  const isOwn = message.fromId === chat.personId;
  const action =
    isOwn && message.text
      ? make('button', {
          type: 'button',
          className: 'mini',
          content: text('edit'),
          onclick: () => chat.onEdit(message),
        })
      : make('button', {
          type: 'button',
          className: 'mini',
          content: text('reply'),
          onclick: () => chat.onReply(message),
        });
  return make(
    'p',
    { className: 'meta' },
    marks.filter(Boolean).join(' · '),
    message.from !== 'service' && action,
  );
}

function fileView(file) {
  const address = fileAddress(file.fileId);
  if (file.kind === 'photo' || file.kind === 'sticker') {
    return make('img', {
      className: 'picture',
      src: address,
      alt: text('picture', { name: file.name }),
      loading: 'lazy',
    });
  }
  const size = file.size < 1024 ? `${file.size} B` : `${Math.round(file.size / 1024)} kB`;
  return make('a', {
    className: 'file',
    href: address,
    download: file.name,
    content: `${text('file', { name: file.name })} (${size})`,
  });
}

function keyboard(message, chat) {
  const rows = message.buttons.map((row, rowIndex) =>
    make(
      'div',
      { className: 'keyboard-row' },
      ...row.map((button, column) => keyButton({ message, button, chat, place: `${rowIndex}.${column}` })),
    ),
  );
  return make('div', { className: 'keyboard' }, ...rows);
}

function keyButton({ message, button, chat, place }) {
  if (button.url && !chat.payloadOf(button.url)) {
    return make('a', {
      className: 'key',
      href: button.url,
      target: '_blank',
      rel: 'noopener noreferrer',
      content: button.label,
    });
  }
  const element = make('button', {
    type: 'button',
    className: `key ${button.style ?? ''}`,
    content: button.label,
    onclick: () => chat.onPress(message, button),
  });
  element.dataset.place = `${message.messageId}.${place}`;
  return element;
}

/** Text cut at the borders of its entities; nothing of it is ever read as HTML. */
function formatted(message, chat) {
  const borders = new Set([0, message.text.length]);
  for (const { offset, length } of message.entities) borders.add(offset).add(offset + length);
  const places = [...borders].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1];
    const inside = message.entities.filter(
      (entity) => entity.offset <= start && entity.offset + entity.length >= end,
    );
    return inside.reduceRight(
      (node, entity) => wrap(node, { entity, message, chat }),
      document.createTextNode(message.text.slice(start, end)),
    );
  });
}

function wrap(node, { entity, message, chat }) {
  const whole = message.text.slice(entity.offset, entity.offset + entity.length);
  if (entity.type === 'url' || entity.type === 'text_link') return linkTo(entity.url ?? whole, node, chat);
  if (entity.type === 'bot_command') {
    return make(
      'button',
      { type: 'button', className: 'inline-command', onclick: () => chat.onWrite(whole) },
      node,
    );
  }
  const tag = tags[entity.type];
  return tag ? make(tag, {}, node) : node;
}

/** A link to the bot itself is opened as this person; any other opens beside the page. */
function linkTo(address, node, chat) {
  const payload = chat.payloadOf(address);
  if (payload)
    return make(
      'button',
      { type: 'button', className: 'inline-command', onclick: () => chat.onWrite(`/start ${payload}`) },
      node,
    );
  const isWeb = /^https?:\/\//.test(address);
  return isWeb ? make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, node) : node;
}
