import { Hono } from 'hono';
import { z } from 'zod';
import type { BotSide } from '#sandbox/calls/bot-routes.ts';
import { openGroup } from '#sandbox/chats/group-actions.ts';
import { describePeople, openAccount, type PersonOnOffer } from '#sandbox/people/people-on-offer.ts';
import { userActionSchema } from '#sandbox/people/user-action.ts';
import { act } from '#sandbox/people/user-actions.ts';
import { jumpToNextEvent, type NextDueAt, walkTo } from './clock-walk.ts';
import { viewAfter } from './local-port.ts';
import { addPageRoutes } from './page-routes.ts';

export interface SandboxNeeds {
  side: BotSide;
  offer: { people: readonly PersonOnOffer[] };
  zone: { id: string; label: string };
  nextDueAt?: NextDueAt;
}

const accountSchema = z.object({
  firstName: z.string().min(1),
  lastName: z.string().optional(),
  username: z.string().optional(),
  languageCode: z.string().optional(),
});

const groupSchema = z.object({
  title: z.string().min(1),
  type: z.enum(['group', 'supergroup']).optional(),
  isForum: z.boolean().optional(),
  memberIds: z.array(z.int()).optional(),
  adminIds: z.array(z.int()).optional(),
  /** Who brings the bot in; without it the bot stays outside. */
  addedBy: z.int().optional(),
  botStatus: z.enum(['member', 'administrator']).optional(),
});

const clockSchema = z.union([
  z.object({ to: z.iso.datetime({ offset: true }) }),
  z.object({ minutes: z.number().positive() }),
  z.object({ next: z.literal(true) }),
]);

/** The page, and everything a person, a test or the clock's owner can do, over HTTP under `/sandbox/api`. */
export function sandboxApp(needs: SandboxNeeds): Hono {
  const app = new Hono();
  // A web page elsewhere must not reach into this machine: neither by another name nor from another origin.
  app.use(async (context, next) => {
    const host = (context.req.header('host') ?? '').replace(/:\d+$/, '');
    const origin = context.req.header('origin');
    const isOwnOrigin = origin === undefined || origin === `http://${context.req.header('host')}`;
    if (!['127.0.0.1', 'localhost'].includes(host) || !isOwnOrigin) return context.text('Forbidden', 403);
    await next();
    return undefined;
  });
  app.onError((error, context) => context.json({ error: error.message }, 400));
  addPeopleRoutes(app, needs);
  addClockRoutes(app, needs);
  addTestRoutes(app, needs);
  addPageRoutes(app, needs.side.parts);
  return app;
}

function addPeopleRoutes(app: Hono, { side: { parts }, offer, zone }: SandboxNeeds): void {
  app.get('/sandbox/api/overview', (context) =>
    context.json({
      bot: { name: parts.bot.first_name, username: parts.bot.username },
      now: parts.clock.now(),
      zone,
      people: describePeople(parts, offer.people),
    }),
  );
  app.put('/sandbox/api/people/:id', async (context) => {
    openAccount(parts, Number(context.req.param('id')), accountSchema.parse(await context.req.json()));
    return context.json({ ok: true });
  });
  app.get('/sandbox/api/people/:id/commands', (context) => {
    const { user } = parts.directory.getPerson(Number(context.req.param('id')));
    return context.json(parts.profile.menuOf(user.id, user.language_code));
  });
  app.get('/sandbox/api/people/:id/chats/:chatId', async (context) => {
    const { afterSeq = '-1', waitMs = '0' } = context.req.query();
    const chatId = Number(context.req.param('chatId'));
    return context.json(
      await viewAfter(parts, chatId, { afterSeq: Number(afterSeq), waitMs: Number(waitMs) }),
    );
  });
  app.post('/sandbox/api/people/:id/chats/:chatId/act', async (context) => {
    const actor = { userId: Number(context.req.param('id')), chatId: Number(context.req.param('chatId')) };
    return context.json(await act(parts, actor, userActionSchema.parse(await context.req.json())));
  });
  app.put('/sandbox/api/groups/:id', async (context) => {
    const { addedBy, botStatus, ...profile } = groupSchema.parse(await context.req.json());
    const group = openGroup(parts, Number(context.req.param('id')), profile);
    if (addedBy !== undefined) group.addBot(addedBy, botStatus);
    return context.json({ id: group.id });
  });
}

function addClockRoutes(app: Hono, { side: { parts }, nextDueAt }: SandboxNeeds): void {
  app.get('/sandbox/api/clock', (context) => context.json({ now: parts.clock.now() }));
  app.post('/sandbox/api/clock', async (context) => {
    const wish = clockSchema.parse(await context.req.json());
    if ('next' in wish) {
      const reached = nextDueAt ? await jumpToNextEvent(parts.clock, nextDueAt) : undefined;
      return context.json({ now: parts.clock.now(), moved: reached !== undefined });
    }
    const target =
      'to' in wish ? new Date(wish.to) : new Date(parts.clock.now().getTime() + wish.minutes * 60_000);
    if (target < parts.clock.now()) throw new Error('The clock only goes forward.');
    await walkTo(parts.clock, target, nextDueAt);
    return context.json({ now: parts.clock.now(), moved: true });
  });
}

const faultSchema = z.intersection(
  z.object({
    method: z.string().optional(),
    chatId: z.int().optional(),
    times: z.int().positive().optional(),
  }),
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['forbidden', 'serverError', 'page', 'dropBefore', 'dropAfter']) }),
    z.object({ kind: z.literal('tooMany'), retryAfterSeconds: z.int().positive() }),
    z.object({ kind: z.literal('slow'), delayMs: z.int().nonnegative() }),
  ]),
);

function addTestRoutes(app: Hono, { side }: SandboxNeeds): void {
  const { parts, record, faults } = side;
  app.get('/sandbox/api/calls', (context) => context.json(record.calls));
  app.post('/sandbox/api/calls/take', (context) => context.json(record.take()));
  app.get('/sandbox/api/refused', (context) => context.json(record.refused));
  app.get('/sandbox/api/updates', (context) => context.json(parts.updates.recent()));
  app.get('/sandbox/api/updates/pending', (context) => context.json(parts.updates.pending()));
  app.post('/sandbox/api/updates/:id/redeliver', (context) => {
    parts.updates.deliverAgain(Number(context.req.param('id')));
    return context.json({ ok: true });
  });
  app.post('/sandbox/api/faults', async (context) => {
    faults.add(faultSchema.parse(await context.req.json()));
    return context.json({ ok: true });
  });
  app.delete('/sandbox/api/faults', (context) => {
    faults.clear();
    return context.json({ ok: true });
  });
}
