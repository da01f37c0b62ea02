import type { Api } from "grammy";
import type { Audience } from "../model/archive.ts";
import type { BrowserFor, FoundArticle } from "../model/archive-browsing.ts";
import type { AnsweringLine } from "./answering-line.ts";
import { keepTyping } from "./keep-typing.ts";
import type { MessagePlace } from "./message-place.ts";
import { withinTime } from "./within-time.ts";

export interface SearchingDependencies {
  readonly api: Api;
  readonly browserFor: BrowserFor;
  /** In which questions stand too: a search costs as much as they do before they are read. */
  readonly line: AnsweringLine;
  /** Ends searches under way when the bot has to stop. */
  readonly signal: AbortSignal;
  /** After this long a search has failed. */
  readonly answerTimeoutMs: number;
  readonly typingIntervalMs?: number;
}

/** Searches when its turn has come; `undefined` when the bot stops before, and the command is left for the next start. */
export type SearchInLine = (
  words: string,
  asked: {
    readonly place: MessagePlace;
    readonly audience: Audience;
    readonly userId: number;
    readonly updateId: number;
  },
) => Promise<readonly FoundArticle[] | undefined>;

export function createSearching(dependencies: SearchingDependencies): SearchInLine {
  const { api, browserFor, line, signal, answerTimeoutMs, typingIntervalMs } = dependencies;
  return async (words, { place, audience, userId, updateId }) => {
    const stopTyping = keepTyping(api, place, typingIntervalMs);
    const waiter = line.join(updateId, userId);
    try {
      if (!(await waiter.turn)) return undefined;
      return await withinTime(answerTimeoutMs, [signal], () => browserFor(audience).search(words));
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    } finally {
      waiter.leave();
      stopTyping();
    }
  };
}
