import { type ChatView, viewChat } from '#sandbox/chats/chat-view.ts';
import type { UserPort } from '#sandbox/people/sandbox-user.ts';
import { type Actor, act } from '#sandbox/people/user-actions.ts';
import type { StandInParts } from '#sandbox/stand-in-parts.ts';

/** A person's way to a stand-in that runs in this process. */
export function localPort(parts: StandInParts, actor: Actor): UserPort {
  return {
    act: (action) => act(parts, actor, action),
    view: (wait) =>
      wait ? viewAfter(parts, actor.chatId, wait) : Promise.resolve(viewChat(parts, actor.chatId)),
    fileBytes: (fileId) => Promise.resolve(parts.files.bytes(parts.files.get(fileId))),
    inChat: (chatId) => localPort(parts, { ...actor, chatId }),
  };
}

/** The chat as soon as it has changed after `afterSeq`, at the latest after `waitMs`. */
export async function viewAfter(
  parts: StandInParts,
  chatId: number,
  wait: { afterSeq: number; waitMs: number },
): Promise<ChatView> {
  if (parts.messages.lastSeq(chatId) <= wait.afterSeq) await untilChanged(parts, chatId, wait.waitMs);
  return viewChat(parts, chatId);
}

function untilChanged(parts: StandInParts, chatId: number, waitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      parts.changes.off('chat', onChange);
      resolve();
    };
    const onChange = (changed: number) => {
      if (changed === chatId) finish();
    };
    const timer = setTimeout(finish, waitMs);
    parts.changes.on('chat', onChange);
  });
}
