import type { Api } from "grammy";
import { callSignal } from "./call-signal.ts";
import type { MessagePlace } from "./message-place.ts";

/** Telegram shows "typing…" for at most five seconds after a call. */
export const TYPING_INTERVAL_MS = 4_500;

/**
 * Shows "typing…" where the question was asked until the returned function is called. A call that fails ends
 * it: the indicator is a courtesy, not worth a retry or a line in the log. A guest cannot show any.
 */
export function keepTyping(
  api: Api,
  { chatId, threadId, guestQueryId }: MessagePlace,
  intervalMs = TYPING_INTERVAL_MS,
): () => void {
  if (guestQueryId !== undefined) return () => {};
  const controller = new AbortController();
  const topic = threadId === undefined ? {} : { message_thread_id: threadId };
  const stop = () => {
    clearInterval(timer);
    controller.abort();
  };
  // A call still under way when the answer is ready must not show "typing…" after it.
  const signal = callSignal(controller.signal);
  const show = () => {
    api.sendChatAction(chatId, "typing", topic, signal).catch(stop);
  };
  const timer = setInterval(show, intervalMs);
  show();
  return stop;
}
