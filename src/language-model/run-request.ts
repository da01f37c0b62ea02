import { type CompletedRequest, costOf, type OnCompleted, type TokenPrice } from "./completion-log.ts";
import type { Completion, TokenUsage } from "./language-model.ts";
import { LanguageModelError } from "./language-model-error.ts";

/** What is known of a request while it runs, also of one that fails. */
export interface RequestNotes {
  attempts?: number;
  usage?: TokenUsage;
}

export interface RunRequestOptions {
  readonly model: string;
  readonly timeoutMs: number;
  /** From when the time-out counts. */
  readonly sinceMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly price?: TokenPrice | undefined;
  readonly onCompleted?: OnCompleted | undefined;
}

/**
 * Runs a request to its end, its time-out or its withdrawal, whichever comes first, and has it logged once. What does
 * not heed the signal that it gets is not waited for.
 *
 * (No AbortSignal.any with AbortSignal.timeout: Node 20 may collect the timeout before its time.)
 *
 * @throws LanguageModelError `time-out`, what the work throws, or the reason of the signal
 */
export async function runRequest(
  { model, timeoutMs, sinceMs, signal, price, onCompleted }: RunRequestOptions,
  work: (ending: AbortSignal, notes: RequestNotes) => Promise<Completion>,
): Promise<Completion> {
  const startedMs = performance.now();
  const leftMs = sinceMs + timeoutMs - startedMs;
  const notes: RequestNotes = {};
  const ending = new AbortController();
  const isWithdrawn = () => ending.signal.aborted && !(ending.signal.reason instanceof LanguageModelError);
  const timer = setTimeout(
    () =>
      ending.abort(
        new LanguageModelError("time-out", `${model} gave no whole reply within ${timeoutMs} ms.`),
      ),
    leftMs,
  );
  const stop = () => ending.abort(signal?.reason);
  signal?.addEventListener("abort", stop);
  const logAs = (failure: CompletedRequest["failure"]) =>
    onCompleted?.({
      model,
      milliseconds: Math.round(performance.now() - startedMs),
      ...notes,
      ...(price && notes.usage ? { cost: costOf(notes.usage, price) } : {}),
      ...(failure ? { failure } : {}),
    });
  try {
    if (signal?.aborted) stop();
    ending.signal.throwIfAborted();
    if (leftMs <= 0)
      throw new LanguageModelError("not-asked", `${timeoutMs} ms were over before ${model} could be asked.`);
    const gaveUp = new Promise<never>((_resolve, reject) => {
      ending.signal.addEventListener("abort", () => reject(ending.signal.reason));
    });
    const completion = await Promise.race([work(ending.signal, notes), gaveUp]);
    logAs(undefined);
    return completion;
  } catch (error) {
    logAs(isWithdrawn() ? "cancelled" : error instanceof LanguageModelError ? error.failure : "bad-reply");
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}
