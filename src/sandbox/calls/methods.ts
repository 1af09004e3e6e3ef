import type { CallSurroundings, StandInParts } from '#sandbox/stand-in-parts.ts';
import { CallRefused } from './call-errors.ts';
import type { ValidCall } from './call-validation.ts';
import { botMethods } from './methods-bot.ts';
import { chatMethods } from './methods-chat.ts';
import { copyMethods } from './methods-copy.ts';
import { deleteMethods } from './methods-delete.ts';
import { editMethods } from './methods-edit.ts';
import { sendMethods } from './methods-send.ts';

type Handler = (parts: StandInParts, params: unknown, around: CallSurroundings) => unknown;

const handlers = new Map<string, Handler>(
  Object.entries({
    ...botMethods,
    ...chatMethods,
    ...copyMethods,
    ...deleteMethods,
    ...editMethods,
    ...sendMethods,
  }) as [string, Handler][],
);

/** Carries a checked call out. A method Telegram has and the stand-in has not is refused by name with 501. */
export async function carryOut(
  parts: StandInParts,
  call: ValidCall,
  abandoned: AbortSignal,
): Promise<unknown> {
  const handler = handlers.get(call.method);
  if (!handler) {
    throw new CallRefused({
      code: 501,
      description: `Not Implemented: the stand-in has no ${call.method}`,
      reason: 'unsupported',
    });
  }
  return await handler(parts, call.values, { files: call.files, abandoned });
}
