import type { Api } from "grammy";
import type { MessagePlace } from "./message-place.ts";

/** Telegram shows "typing…" for at most five seconds after a call. */
export const TYPING_INTERVAL_MS = 4_500;

type CallSignal = NonNullable<Parameters<Api["sendChatAction"]>[3]>;

/**
 * Shows "typing…" where the question was asked until the returned function is called. A call that fails ends
 * it: the indicator is a courtesy, not worth a retry or a line in the log.
 */
export function keepTyping(
  api: Api,
  { chatId, threadId }: MessagePlace,
  intervalMs = TYPING_INTERVAL_MS,
): () => void {
  const controller = new AbortController();
  const topic = threadId === undefined ? {} : { message_thread_id: threadId };
  const stop = () => {
    clearInterval(timer);
    controller.abort();
  };
  // A call still under way when the answer is ready must not show "typing…" after it. grammY types signals by
  // a package of its own, but takes the platform's.
  const signal = controller.signal as unknown as CallSignal;
  const show = () => {
    api.sendChatAction(chatId, "typing", topic, signal).catch(stop);
  };
  const timer = setInterval(show, intervalMs);
  show();
  return stop;
}
