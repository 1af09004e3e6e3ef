import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Update } from 'grammy/types';
import { answerBot, type BotSide, takeCall } from './calls/bot-routes.ts';
import type { RecordedCall, RefusedCall } from './calls/call-record.ts';
import { CallRecord } from './calls/call-record.ts';
import { Faults } from './calls/faults.ts';
import { SendGate, type SendLimits, telegramLimits } from './calls/send-limits.ts';
import { type GroupProfile, openGroup, type SandboxGroup } from './chats/group-actions.ts';
import type { NextDueAt } from './demo/clock-walk.ts';
import { localPort } from './demo/local-port.ts';
import type { SandboxClock } from './demo/sandbox-clock.ts';
import { sandboxApp } from './demo/sandbox-routes.ts';
import { type BotIdentity, openParts, type PartRules } from './demo/stand-in-start.ts';
import { type AccountProfile, admit, openAccount, type PersonOnOffer } from './people/people-on-offer.ts';
import { SandboxUser } from './people/sandbox-user.ts';

export interface ServerRules extends PartRules {
  /** Added to every call of the bot but getUpdates. */
  latencyMs?: number;
  /** Sending too fast is refused with 429: true for Telegram's own numbers. Off by default. */
  limits?: boolean | SendLimits;
}

export interface TelegramServerOptions {
  /** 0 or nothing for a free one; the server listens on 127.0.0.1 only. */
  port?: number;
  token: string;
  bot: BotIdentity;
  clock: SandboxClock;
  /** Chats, files, updates and the clock are kept here over restarts; without it in memory. */
  stateDir?: string;
  rules?: ServerRules;
  /** Who the page lets one be. */
  people?: readonly PersonOnOffer[];
  /** Zone the page shows times in, and its name there. WIB unless told. */
  zone?: { id: string; label: string };
  nextDueAt?: NextDueAt;
}

/** A running stand-in for Telegram: the bot's side over HTTP, people and faults in this process. */
export interface TelegramServer {
  /** Root for the bot (`apiRoot`), the page and `/sandbox/api`. */
  url: string;
  port: number;
  clock: SandboxClock;
  /** Makes the account (or renames it, when a profile is given) and returns the person in their private chat. */
  user(id: number, profile?: AccountProfile): SandboxUser;
  group(id: number, profile: GroupProfile): SandboxGroup;
  setPeople(people: readonly PersonOnOffer[]): void;
  faults: Faults;
  /** Every call that was understood as one, oldest first. */
  calls: readonly RecordedCall[];
  refused: readonly RefusedCall[];
  /** Refusals that are the bot's own fault; a journey asserts there are none. */
  formFaults(): RefusedCall[];
  /** Updates sent lately, oldest first, confirmed or not. */
  updates(): Update[];
  pendingUpdates(): Update[];
  /** Puts an update that was sent before in front of the bot again. */
  redeliver(updateId: number): void;
  close(): Promise<void>;
}

export async function startTelegramServer(options: TelegramServerOptions): Promise<TelegramServer> {
  const { parts, closeParts } = openParts(options);
  const side = openSide(parts, options);
  const users = new Map<number, SandboxUser>();
  const offer = { people: options.people ?? [] };
  admit(parts, offer.people);
  const zone = options.zone ?? { id: 'Asia/Jakarta', label: 'WIB' };
  const app = sandboxApp({ side, offer, zone, nextDueAt: options.nextDueAt });
  const server = openServer(side, getRequestListener(app.fetch));
  const port = await listen(server, options.port ?? 0);
  parts.webhook.start((method, values) => answerFromWebhook(side, method, values));

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    clock: parts.clock,
    faults: side.faults,
    calls: side.record.calls,
    refused: side.record.refused,
    formFaults: () => side.record.formFaults(),
    user(id, profile) {
      if (profile || !parts.directory.people.get(id))
        openAccount(parts, id, profile ?? { firstName: `Orang ${id}` });
      const port = localPort(parts, { userId: id, chatId: id });
      const known = users.get(id) ?? new SandboxUser(id, port, parts.messages.lastSeq(id));
      users.set(id, known);
      return known;
    },
    group: (id, profile) => openGroup(parts, id, profile),
    setPeople(people) {
      offer.people = people;
      admit(parts, people);
    },
    updates: () => parts.updates.recent(),
    pendingUpdates: () => parts.updates.pending(),
    redeliver: (updateId) => parts.updates.deliverAgain(updateId),
    async close() {
      parts.webhook.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      closeParts();
    },
  };
}

function openSide(parts: BotSide['parts'], { token, rules = {} }: TelegramServerOptions): BotSide {
  return {
    parts,
    token,
    faults: new Faults(),
    gate: new SendGate(rules.limits === true ? telegramLimits : rules.limits || undefined),
    record: new CallRecord(),
    latencyMs: rules.latencyMs ?? 0,
  };
}

/** Calls of the bot first; what is none is a page or a call of the sandbox. */
function openServer(side: BotSide, answerPage: ReturnType<typeof getRequestListener>) {
  const server = createServer((request, response) => {
    const answered = answerBot(side, request, response).then(async (isTaken) => {
      if (!isTaken) await answerPage(request, response);
    });
    answered.catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  // A bot keeps its connections open; closing them under it would look like faults nobody asked for.
  server.keepAliveTimeout = 60_000;
  return server;
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Errors of such a call reach nobody but the record, as with Telegram. */
async function answerFromWebhook(
  side: BotSide,
  method: string,
  values: Record<string, unknown>,
): Promise<void> {
  const raw = { values, isText: false, files: new Map() };
  const abandoned = new AbortController().signal;
  await takeCall(side, { method, raw, abandoned }).catch(() => undefined);
}
