import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessageText } from '#sandbox/text/formatted-text.ts';

test('HTML becomes text and entities, counted in UTF-16 units', () => {
  expect(
    readMessageText({
      text: '😀 <b>Hadir &amp; <i>siap</i></b> <a href="https://contoh.id">sini</a>',
      parseMode: 'HTML',
    }),
  ).toEqual({
    text: '😀 Hadir & siap sini',
    entities: [
      { type: 'bold', offset: 3, length: 12 },
      { type: 'italic', offset: 11, length: 4 },
      { type: 'text_link', offset: 16, length: 4, url: 'https://contoh.id' },
    ],
  });
});

test('HTML code with a language is one pre', () => {
  expect(
    readMessageText({ text: '<pre><code class="language-ts">x</code></pre>', parseMode: 'html' }).entities,
  ).toContainEqual({
    type: 'pre',
    offset: 0,
    length: 1,
    language: 'ts',
  });
});

test('MarkdownV2 becomes text and entities', () => {
  expect(
    readMessageText({
      text: '*Hadir* _siap_ __ya__ ~tidak~ ||rahasia|| `a_b` [sini](https://contoh.id) 1\\.',
      parseMode: 'MarkdownV2',
    }),
  ).toEqual({
    text: 'Hadir siap ya tidak rahasia a_b sini 1.',
    entities: [
      { type: 'bold', offset: 0, length: 5 },
      { type: 'italic', offset: 6, length: 4 },
      { type: 'underline', offset: 11, length: 2 },
      { type: 'strikethrough', offset: 14, length: 5 },
      { type: 'spoiler', offset: 20, length: 7 },
      { type: 'code', offset: 28, length: 3 },
      { type: 'text_link', offset: 32, length: 4, url: 'https://contoh.id' },
    ],
  });
});

test('a MarkdownV2 quote runs over the lines that begin with its sign', () => {
  expect(readMessageText({ text: '>satu\n>dua\ntiga', parseMode: 'MarkdownV2' })).toEqual({
    text: 'satu\ndua\ntiga',
    entities: [{ type: 'blockquote', offset: 0, length: 8 }],
  });
});

test('the old Markdown knows bold, italic, code and links', () => {
  expect(
    readMessageText({ text: '*a* _b_ `c` [d](https://contoh.id)', parseMode: 'Markdown' }).entities.map(
      (e) => e.type,
    ),
  ).toEqual(['bold', 'italic', 'code', 'text_link']);
});

const unreadable: [string, string, string][] = [
  ['HTML', 'kurang < dari', 'Unsupported start tag "" at byte offset 7'],
  ['HTML', '<b>tebal', 'Can\'t find end tag corresponding to start tag "b"'],
  ['HTML', '<b>é</i>', 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'],
  ['HTML', 'x</b>', 'Unexpected end tag at byte offset 1'],
  ['HTML', '<script>x</script>', 'Unsupported start tag "script" at byte offset 0'],
  ['MarkdownV2', 'selesai.', "Character '.' is reserved and must be escaped with the preceding '\\'"],
  ['MarkdownV2', '*tebal', "Can't find end of bold entity at byte offset 0"],
  ['Markdown', 'a_b', "Can't find end of the entity starting at byte offset 1"],
];

test.each(unreadable)('%s that does not balance is refused: %s', (parseMode, text, fault) => {
  expect(() => readMessageText({ text, parseMode })).toThrow(`Bad Request: can't parse entities: ${fault}`);
});

test('text is trimmed and its entities move with it', () => {
  expect(readMessageText({ text: '  halo ', entities: [{ type: 'bold', offset: 0, length: 6 }] })).toEqual({
    text: 'halo',
    entities: [{ type: 'bold', offset: 0, length: 4 }],
  });
});

test('commands, addresses, mentions and hashtags are found by themselves', () => {
  expect(
    readMessageText({ text: '/jadwal 18/03 https://contoh.id/a, @pendamping_bot #hadir a@b.id' }).entities,
  ).toEqual([
    { type: 'bot_command', offset: 0, length: 7 },
    { type: 'url', offset: 14, length: 19 },
    { type: 'mention', offset: 35, length: 15 },
    { type: 'hashtag', offset: 51, length: 6 },
    { type: 'email', offset: 58, length: 6 },
  ]);
});

/** Any text without space at its ends and without what the server marks by itself. */
const plainText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && text.length <= 4096 && !/[/@#\r]|http/.test(text));

test('any text escaped for HTML is read back as it was', () => {
  fc.assert(
    fc.property(plainText, (text) => {
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(readMessageText({ text: escaped, parseMode: 'HTML' })).toEqual({ text, entities: [] });
    }),
  );
});

test('any text escaped for MarkdownV2 is read back as it was', () => {
  fc.assert(
    fc.property(plainText, (text) => {
      const escaped = text.replaceAll(/[\\_*[\]()~`>#+\-=|{}.!]/g, '\\$&');
      expect(readMessageText({ text: escaped, parseMode: 'MarkdownV2' })).toEqual({ text, entities: [] });
    }),
  );
});
