import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

export interface QuestionLimitsOptions {
  /** What one person may ask in a minute, in all chats together. @default 10 */
  readonly questionsPerMinute?: number;
  /** What all in one chat may ask in a minute. @default 20 */
  readonly chatQuestionsPerMinute?: number;
}

/** Of those that are too many in one window only one is the first. */
export type Taken =
  | { readonly kind: "within" }
  | { readonly kind: "too-many"; readonly of: "person" | "chat"; readonly isFirst: boolean };

export interface QuestionLimits {
  /** Counts one message that wants an answer. */
  take(senderId: number, chatId: number): Promise<Taken>;
  /** True once a minute for each sender: for what should be said, but not again and again. */
  maySay(senderId: number): Promise<boolean>;
}

const WINDOW_SECONDS = 60;

/** Counted in this process, in windows of a minute that begin with the first message; what is over is forgotten. */
export function createQuestionLimits(options: QuestionLimitsOptions = {}): QuestionLimits {
  const { questionsPerMinute = 10, chatQuestionsPerMinute = 20 } = options;
  const persons = windows(questionsPerMinute);
  const chats = windows(chatQuestionsPerMinute);
  const words = windows(1);

  return {
    async take(senderId, chatId) {
      const ofPerson = await excess(persons, senderId);
      if (ofPerson > 0) return { kind: "too-many", of: "person", isFirst: ofPerson === 1 };
      const ofChat = await excess(chats, chatId);
      if (ofChat > 0) return { kind: "too-many", of: "chat", isFirst: ofChat === 1 };
      return { kind: "within" };
    },
    maySay: async (senderId) => (await excess(words, senderId)) === 0,
  };
}

function windows(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
}

/** By how many the key is over its limit in this window, the one counted now included. */
async function excess(limiter: RateLimiterMemory, key: number): Promise<number> {
  try {
    await limiter.consume(String(key));
    return 0;
  } catch (outcome) {
    if (!(outcome instanceof RateLimiterRes)) throw outcome;
    return outcome.consumedPoints - limiter.points;
  }
}
