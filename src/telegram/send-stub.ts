import type { Api } from "grammy";
import { isResponseLost, migratedChatId } from "./call-outcome.ts";
import { sendOptions } from "./deliver-message.ts";
import type { SentStub } from "./delivery-ledger.ts";
import type { MessagePlace } from "./message-place.ts";
import { outgoing } from "./outgoing-call.ts";
import { pause } from "./pause.ts";
import { type RetryDependencies, retryPace } from "./retry-calls.ts";

export interface Stub {
  /** Asked when the stub goes, and when it goes again: what it says of the line is true at that time. */
  text(): string;
  /** Whether there is an answer by now that waits for its stub. */
  isAwaited(): boolean;
  /** Done before it goes: afterwards it may stand in the chat. */
  readonly announce: () => Promise<void>;
}

/** Sends the short message that will become the answer; rejects when it cannot be sent. */
export type SendStub = (place: MessagePlace, stub: Stub) => Promise<SentStub>;

export interface SendStubDependencies extends RetryDependencies {
  readonly api: Api;
}

/** Logged whenever a stub may stand in a chat twice, so that it can be counted. */
export const STUB_MAY_STAND_TWICE = "the response to a stub was lost; it is sent again and may stand twice";

/**
 * Other than any other message a stub is sent again when the response to it was lost: one too many says nothing
 * wrong, and without one there would be no answer. A group that became a supergroup is followed.
 */
export function createStubSending(dependencies: SendStubDependencies): SendStub {
  const { api, logger, toLoggable, signal } = dependencies;
  const { maxElapsedMs, backoffMs } = retryPace(dependencies);

  const sendStub: SendStub = async (place, stub) => {
    const startMs = Date.now();
    for (let attempts = 1; ; attempts += 1) {
      try {
        const { chat, message_id: messageId } = await api.raw.sendMessage({
          chat_id: place.chatId,
          get text() {
            return stub.text();
          },
          ...sendOptions(place),
          ...outgoing(() => (stub.isAwaited() ? "awaited-stub" : "stub"), { announce: stub.announce }),
        });
        return { chatId: chat.id, messageId };
      } catch (error) {
        const movedTo = migratedChatId(error);
        if (movedTo !== undefined) return sendStub({ chatId: movedTo }, stub);
        const pauseMs = backoffMs(attempts);
        const isOver = signal.aborted || Date.now() + pauseMs - startMs > maxElapsedMs;
        if (!isResponseLost(error) || isOver) throw error;
        logger.warn({ chatId: place.chatId, attempts, error: toLoggable(error) }, STUB_MAY_STAND_TWICE);
        await pause(pauseMs, signal);
      }
    }
  };
  return sendStub;
}
