import { z } from 'zod';
import { type BroadcastContent, broadcastKinds, type WrittenText } from '#domain/broadcast/broadcast.ts';
import {
  audienceConditions,
  audienceRoles,
  type BroadcastAudience,
} from '#domain/broadcast/broadcast-audience.ts';
import { type Correction, replaceableMedia } from '#domain/broadcast/correction.ts';
import type { TextEntity } from '#domain/message.ts';
import { parsedJson } from '#storage/engine/json-column.ts';

// What the JSON columns of announcements hold. An organizer looks at one at a time, so each reading is checked.

const entity = z.looseObject({ type: z.string(), offset: z.int(), length: z.int() });
const written = z.object({ text: z.string(), entities: z.array(entity) }) satisfies z.ZodType<WrittenText>;
const place = z.object({
  chatId: z.number(),
  messageId: z.int(),
  albumIds: z.array(z.int()).optional(),
});
const content = z.object({
  kind: z.enum(broadcastKinds),
  excerpt: z.string(),
  fingerprint: z.string(),
  source: z.union([place, written]),
  copy: place.optional(),
  album: z.object({ id: z.string(), captionAt: z.int() }).optional(),
  isPersonal: z.boolean().optional(),
  confirmId: z.int().optional(),
});

export const textEntities = parsedJson<TextEntity[]>(z.array(entity));

export const contentJson = parsedJson<BroadcastContent>(content);

export const audienceJson = parsedJson<BroadcastAudience>(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['undecided', 'all', ...audienceConditions]) }),
    z.object({ kind: z.literal('group'), groupId: z.int() }),
    z.object({ kind: z.literal('role'), role: z.enum(audienceRoles) }),
    z.object({ kind: z.literal('picked'), participantIds: z.array(z.int()) }),
  ]),
);

export const correctionJson = parsedJson<Correction>(
  z.object({
    content,
    replacement: z.discriminatedUnion('kind', [
      written.extend({ kind: z.enum(['text', 'caption']) }),
      written.extend({ kind: z.literal('media'), media: z.enum(replaceableMedia), fileId: z.string() }),
    ]),
  }),
);
