import type { Update } from 'grammy/types';
import type { RecordedCall, RefusedCall } from './calls/call-record.ts';
import type { Fault } from './calls/faults.ts';
import type { ChatView } from './chats/chat-view.ts';
import type { GroupProfile } from './chats/group-actions.ts';
import type { AccountProfile } from './people/people-on-offer.ts';
import { SandboxUser, type UserPort } from './people/sandbox-user.ts';
import type { ActionOutcome } from './people/user-action.ts';

/** A stand-in that runs in another process, with the same people and the same questions as one in this. */
export interface RemoteTelegram {
  url: string;
  user(id: number, profile?: AccountProfile): Promise<SandboxUser>;
  group(
    id: number,
    profile: GroupProfile & { addedBy?: number; botStatus?: 'member' | 'administrator' },
  ): Promise<number>;
  calls(): Promise<RecordedCall[]>;
  /** The calls since this was asked last, for runs too long to keep them all. */
  takeCalls(): Promise<RecordedCall[]>;
  refused(): Promise<RefusedCall[]>;
  formFaults(): Promise<RefusedCall[]>;
  updates(): Promise<Update[]>;
  pendingUpdates(): Promise<Update[]>;
  redeliver(updateId: number): Promise<void>;
  addFault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  now(): Promise<Date>;
  /** Walks the clock forward, stopping at everything due on the way when the server knows it. */
  jumpTo(at: Date): Promise<Date>;
  /** Jumps to the next thing due; undefined when there is none. */
  jumpToNextEvent(): Promise<Date | undefined>;
}

export function connectTelegram(url: string): RemoteTelegram {
  const api = `${url}/sandbox/api`;
  const users = new Map<number, SandboxUser>();
  const refused = () => ask<RefusedCall[]>(`${api}/refused`);
  return {
    url,
    async user(id, profile) {
      if (profile) await ask(`${api}/people/${id}`, 'PUT', profile);
      const port = remotePort(api, id, id);
      const known = users.get(id) ?? new SandboxUser(id, port, (await port.view()).seq);
      users.set(id, known);
      return known;
    },
    group: async (id, profile) => (await ask<{ id: number }>(`${api}/groups/${id}`, 'PUT', profile)).id,
    calls: () => ask(`${api}/calls`),
    takeCalls: () => ask(`${api}/calls/take`, 'POST', {}),
    refused,
    formFaults: async () =>
      (await refused()).filter((call) => call.reason === 'form' || call.reason === 'unsupported'),
    updates: () => ask(`${api}/updates`),
    pendingUpdates: () => ask(`${api}/updates/pending`),
    redeliver: (updateId) => ask(`${api}/updates/${updateId}/redeliver`, 'POST', {}),
    addFault: (fault) => ask(`${api}/faults`, 'POST', fault),
    clearFaults: () => ask(`${api}/faults`, 'DELETE'),
    now: async () => new Date((await ask<{ now: string }>(`${api}/clock`)).now),
    jumpTo: async (at) => new Date((await ask<{ now: string }>(`${api}/clock`, 'POST', { to: at })).now),
    async jumpToNextEvent() {
      const reached = await ask<{ now: string; moved: boolean }>(`${api}/clock`, 'POST', { next: true });
      return reached.moved ? new Date(reached.now) : undefined;
    },
  };
}

function remotePort(api: string, userId: number, chatId: number): UserPort {
  const chat = `${api}/people/${userId}/chats/${chatId}`;
  return {
    act: (action) => ask<ActionOutcome>(`${chat}/act`, 'POST', action),
    view: (wait) => ask<ChatView>(wait ? `${chat}?afterSeq=${wait.afterSeq}&waitMs=${wait.waitMs}` : chat),
    async fileBytes(fileId) {
      const response = await fetch(`${api}/files/${fileId}`);
      return Buffer.from(await response.arrayBuffer());
    },
    inChat: (otherChatId) => remotePort(api, userId, otherChatId),
  };
}

async function ask<T = void>(url: string, method = 'GET', body?: unknown): Promise<T> {
  const response = await fetch(url, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? `The stand-in answered ${response.status}.`);
  return answer;
}
