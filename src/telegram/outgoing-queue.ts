import { IMPORTANCES, type Importance } from "./outgoing-call.ts";
import type { Abortable } from "./pause.ts";

export interface OutgoingQueueOptions {
  /** Between any two calls, on average. @default 38, for Telegram allows about 30 in a second (Bots FAQ) */
  readonly messageGapMs?: number;
}

export interface OutgoingQueueDependencies extends OutgoingQueueOptions {
  /** Whether a call may go now; the others do not wait for it. */
  readonly isFree: (call: WaitingCall) => boolean;
  /** Told of every call whose turn has come. */
  readonly noteTurn: (call: WaitingCall) => void;
}

export interface WaitingCall {
  /** Absent where Telegram knows the chat and we do not. */
  readonly chatId: number | undefined;
  /** It makes a message, other than an edit. */
  readonly isNew: boolean;
  readonly importance: () => Importance;
  /** Of equally important ones the lowest goes first. */
  readonly order: number;
}

export interface OutgoingQueue {
  /** Resolves to true when the call is to be made, at once; to false when one of the signals was aborted before. */
  turn(call: WaitingCall, signals: readonly (Abortable | undefined)[]): Promise<boolean>;
}

/** Courtesies are many while a line is long, and must not keep the bot at its limit all the time. */
const COURTESY_GAP_MS = 100;
/** Turns not taken, in quiet or because the process was busy, that are made up for: 29 calls in the busiest second. */
const MOST_MADE_UP = 2;

/**
 * Calls that write messages, one after another at a steady pace, the most important one first. Which one it is, is decided
 * when there is a turn: what came later, or became important meanwhile, goes before; what may not go now is passed over.
 */
export function createOutgoingQueue(dependencies: OutgoingQueueDependencies): OutgoingQueue {
  const { isFree, noteTurn, messageGapMs = 38 } = dependencies;
  const waiting = new Map<WaitingCall, () => void>();
  let isScheduled = false;
  let nextMs = Number.NEGATIVE_INFINITY;
  let lastCourtesyMs = Number.NEGATIVE_INFINITY;

  const nextAt = (nowMs: number): WaitingCall | undefined => {
    if (nowMs < nextMs) return undefined;
    const isTooCourteous = nowMs - lastCourtesyMs < COURTESY_GAP_MS;
    let best: { readonly call: WaitingCall; readonly rank: number } | undefined;
    for (const call of waiting.keys()) {
      const importance = call.importance();
      const rank = IMPORTANCES.indexOf(importance);
      const isBehind = best && (rank - best.rank || call.order - best.call.order) > 0;
      if (isBehind || (importance === "courtesy" && isTooCourteous) || !isFree(call)) continue;
      best = { call, rank };
    }
    return best?.call;
  };

  const schedule = (delayMs: number): void => {
    if (isScheduled || waiting.size === 0) return;
    isScheduled = true;
    setTimeout(callNext, delayMs);
  };
  const callNext = (): void => {
    isScheduled = false;
    const nowMs = performance.now();
    for (let call = nextAt(nowMs); call !== undefined; call = nextAt(nowMs)) {
      nextMs = Math.max(nextMs, nowMs - MOST_MADE_UP * messageGapMs) + messageGapMs;
      if (call.importance() === "courtesy") lastCourtesyMs = nowMs;
      noteTurn(call);
      waiting.get(call)?.();
    }
    // None may go although there would be a turn: it is tried again soon.
    schedule(nowMs < nextMs ? nextMs - nowMs : messageGapMs);
  };

  return {
    turn(call, signals) {
      if (signals.some((signal) => signal?.aborted)) return Promise.resolve(false);
      return new Promise((resolve) => {
        const leave = (hasTurn: boolean) => {
          waiting.delete(call);
          for (const signal of signals) signal?.removeEventListener("abort", giveUp);
          resolve(hasTurn);
        };
        const giveUp = () => leave(false);
        for (const signal of signals) signal?.addEventListener("abort", giveUp);
        waiting.set(call, () => leave(true));
        // After whatever else comes in this moment, so that the most important of it is first.
        schedule(0);
      });
    },
  };
}
