import type { Api } from "grammy";

/** An abort signal as grammY types it, after a package older than the platform's own. */
export type CallSignal = NonNullable<Parameters<Api["getMe"]>[0]>;

/** The platform's signal for grammY, which takes it although its types do not say so. */
export function callSignal(signal: AbortSignal): CallSignal {
  return signal as unknown as CallSignal;
}
