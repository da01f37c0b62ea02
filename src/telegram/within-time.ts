export class TooLateError extends Error {
  override readonly name = "TooLateError";

  constructor(timeoutMs: number) {
    super(`Not done within ${timeoutMs} ms`);
  }
}

/**
 * What work comes to. Rejects with a TooLateError when its time is over, and with another error when nobody waits for it
 * any more; the work is told by the signal that it gets, and is not waited for when it does not heed it.
 *
 * (Not by AbortSignal.any and AbortSignal.timeout: Node 20 may collect the timeout before its time, so that neither the
 * work ends nor what it holds is freed.)
 *
 * @param stopping each of them ends the waiting
 */
export async function withinTime<Result>(
  timeoutMs: number,
  stopping: readonly (AbortSignal | undefined)[],
  work: (ending: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(new TooLateError(timeoutMs)), timeoutMs);
  const stop = () => ending.abort(new Error("Nobody waits for it"));
  for (const signal of stopping) signal?.addEventListener("abort", stop);
  try {
    if (stopping.some((signal) => signal?.aborted)) stop();
    ending.signal.throwIfAborted();
    const gaveUp = new Promise<never>((_resolve, reject) => {
      ending.signal.addEventListener("abort", () => reject(ending.signal.reason));
    });
    return await Promise.race([work(ending.signal), gaveUp]);
  } finally {
    clearTimeout(timer);
    for (const signal of stopping) signal?.removeEventListener("abort", stop);
  }
}
