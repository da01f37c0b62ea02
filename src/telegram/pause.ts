/** What every kind of abort signal offers: the platform's, and the older package's that grammY's types name. */
export interface Abortable {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Resolves after a time, or at once when one of the signals is aborted; never rejects. */
export function pause(durationMs: number, ...signals: readonly (Abortable | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    if (signals.some((signal) => signal?.aborted)) return resolve();
    const finish = () => {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener("abort", finish);
      resolve();
    };
    const timer = setTimeout(finish, durationMs);
    for (const signal of signals) signal?.addEventListener("abort", finish);
  });
}
