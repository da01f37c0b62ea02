import type { Message } from "grammy/types";
import { messageKey } from "./message-place.ts";

export interface QuestionUnderWay {
  /** Aborted when the question was asked in other words. */
  readonly superseded: AbortSignal;
  /** Of the update with the first wording that is worked on: an edit keeps the place of its question. */
  readonly place: number;
  /** Must be called when its handling is over. */
  end(): void;
}

/** Knows which wording of a question is the newest, so that no answer is made for one that was edited. */
export interface QuestionsUnderWay {
  /** To be called in the order in which wordings arrive, before any of them waits for anything. */
  begin(message: Message, updateId: number): QuestionUnderWay;
}

export function createQuestionsUnderWay(): QuestionsUnderWay {
  const newest = new Map<string, { readonly controller: AbortController; readonly place: number }>();
  return {
    begin(message, updateId) {
      const key = messageKey(message);
      const before = newest.get(key);
      before?.controller.abort(new Error("The question was edited"));
      const own = { controller: new AbortController(), place: before?.place ?? updateId };
      newest.set(key, own);
      return {
        superseded: own.controller.signal,
        place: own.place,
        end() {
          if (newest.get(key) === own) newest.delete(key);
        },
      };
    },
  };
}
