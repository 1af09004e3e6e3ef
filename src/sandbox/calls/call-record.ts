import type { CallRefused, RefusalReason } from './call-errors.ts';
import { isUpload } from './value-validation.ts';

/** One call of the bot, as it was answered. */
export interface RecordedCall {
  method: string;
  params: Record<string, unknown>;
  at: Date;
  outcome: 'ok' | 'refused' | 'dropped';
}

export interface RefusedCall {
  method: string;
  params: Record<string, unknown>;
  at: Date;
  code: number;
  description: string;
  reason: RefusalReason;
}

const keptCalls = 20_000;

/** What the bot called and what it was refused, newest last; the oldest calls are let go. */
export class CallRecord {
  readonly calls: RecordedCall[] = [];
  readonly refused: RefusedCall[] = [];

  add(call: Omit<RecordedCall, 'params'> & { params: Record<string, unknown> }): void {
    this.calls.push({ ...call, params: withoutBytes(call.params) });
    if (this.calls.length > keptCalls) this.calls.splice(0, keptCalls / 2);
  }

  /** The calls recorded since this was asked last; they are let go. */
  take(): RecordedCall[] {
    return this.calls.splice(0);
  }

  addRefusal(
    call: { method: string; params: Record<string, unknown>; at: Date },
    refusal: CallRefused,
  ): void {
    this.refused.push({
      ...call,
      params: withoutBytes(call.params),
      code: refusal.code,
      description: refusal.message,
      reason: refusal.reason,
    });
    if (this.refused.length > keptCalls) this.refused.splice(0, keptCalls / 2);
  }

  /** Calls the bot should never have made; a journey asserts there are none. */
  formFaults(): RefusedCall[] {
    return this.refused.filter((call) => call.reason === 'form' || call.reason === 'unsupported');
  }
}

function withoutBytes(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      isUpload(value) ? { name: value.name, mimeType: value.mimeType, size: value.bytes.length } : value,
    ]),
  );
}
