import type { Message } from "grammy/types";

export interface QuestionUnderWay {
  /** Aborted when the question was asked in other words. */
  readonly superseded: AbortSignal;
  /** Must be called when its handling is over. */
  end(): void;
}

/** Knows which wording of a question is the newest, so that no answer is made for one that was edited. */
export interface QuestionsUnderWay {
  /** To be called in the order in which wordings arrive, before any of them waits for anything. */
  begin(message: Message): QuestionUnderWay;
}

export function createQuestionsUnderWay(): QuestionsUnderWay {
  const newest = new Map<string, AbortController>();
  return {
    begin({ chat, message_id }) {
      const key = `${chat.id}/${message_id}`;
      const controller = new AbortController();
      newest.get(key)?.abort(new Error("The question was edited"));
      newest.set(key, controller);
      return {
        superseded: controller.signal,
        end() {
          if (newest.get(key) === controller) newest.delete(key);
        },
      };
    },
  };
}
