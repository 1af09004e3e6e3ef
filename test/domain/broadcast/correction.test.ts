import { expect, test } from 'vitest';
import type { BroadcastKind } from '#domain/broadcast/broadcast.ts';
import { judgeReplacement } from '#domain/broadcast/correction.ts';

const text = { kind: 'text' as const, text: 'Baru', entities: [], isAlbum: false };
const medium = (kind: BroadcastKind, isAlbum = false) => ({
  kind,
  text: '',
  entities: [],
  fileId: 'f1',
  isAlbum,
});
const album = { id: 'a', captionAt: 0 };

test.each([
  ['a text by a text', { kind: 'text' as const }, text, 'text'],
  ['the caption of a photo by a text', { kind: 'photo' as const }, text, 'caption'],
  ['the caption of an album by a text', { kind: 'photo' as const, album }, text, 'caption'],
  ['the caption of a voice message by a text', { kind: 'voice' as const }, text, 'caption'],
  ['a text by a photo', { kind: 'text' as const }, medium('photo'), 'media'],
  ['a photo by a document', { kind: 'photo' as const }, medium('document'), 'media'],
])('%s', (_what, original, sent, kind) => {
  const judged = judgeReplacement(original, sent);
  expect(judged.kind === 'replacement' && judged.replacement.kind).toBe(kind);
});

test.each([
  ['an album by a photo', { kind: 'photo' as const, album }, medium('photo'), 'albumCaptionOnly'],
  ['a photo by an album', { kind: 'photo' as const }, medium('photo', true), 'albumCaptionOnly'],
  ['a voice message by a photo', { kind: 'voice' as const }, medium('photo'), 'voiceCaptionOnly'],
  ['a text by a voice message', { kind: 'text' as const }, medium('voice'), 'cannotBecomeVoice'],
  [
    'a caption by a long text',
    { kind: 'photo' as const },
    { ...text, text: 'x'.repeat(1_025) },
    'captionTooLong',
  ],
])('not %s', (_what, original, sent, kind) => {
  expect(judgeReplacement(original, sent).kind).toBe(kind);
});
