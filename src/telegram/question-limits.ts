import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

export interface QuestionLimitsOptions {
  /** What one person may ask in a minute, in all chats together. @default 10 */
  readonly questionsPerMinute?: number;
  /** What all in one chat may ask in a minute. @default 20 */
  readonly chatQuestionsPerMinute?: number;
  /** Inline queries of one person in a minute that are put to the archive. @default 10 */
  readonly inlineQueriesPerMinute?: number;
  /** Buttons that one person may press in a minute. @default 30 */
  readonly pressesPerMinute?: number;
}

/** Of those that are too many in one window only one is the first. */
export type Taken =
  | { readonly kind: "within" }
  | { readonly kind: "too-many"; readonly of: "person" | "chat"; readonly isFirst: boolean };

export interface QuestionLimits {
  /** Counts one message that wants an answer. */
  take(senderId: number, chatId: number): Promise<Taken>;
  /** Counts one inline query; false when it is one too many. */
  takeInlineQuery(senderId: number): Promise<boolean>;
  /** Counts one pressed button; false when it is one too many. */
  takePress(senderId: number): Promise<boolean>;
  /** True once a minute for each sender: for what should be said, but not again and again. */
  maySay(senderId: number): Promise<boolean>;
}

const WINDOW_SECONDS = 60;

/** Counted in this process, in windows of a minute that begin with the first message; what is over is forgotten. */
export function createQuestionLimits(options: QuestionLimitsOptions = {}): QuestionLimits {
  const { questionsPerMinute = 10, chatQuestionsPerMinute = 20 } = options;
  const { inlineQueriesPerMinute = 10, pressesPerMinute = 30 } = options;
  const persons = windows(questionsPerMinute);
  const chats = windows(chatQuestionsPerMinute);
  const inlineQueries = windows(inlineQueriesPerMinute);
  const presses = windows(pressesPerMinute);
  const words = windows(1);

  return {
    async take(senderId, chatId) {
      const ofPerson = await excess(persons, senderId);
      if (ofPerson > 0) return { kind: "too-many", of: "person", isFirst: ofPerson === 1 };
      const ofChat = await excess(chats, chatId);
      if (ofChat > 0) return { kind: "too-many", of: "chat", isFirst: ofChat === 1 };
      return { kind: "within" };
    },
    takeInlineQuery: (senderId) => isWithin(inlineQueries, senderId),
    takePress: (senderId) => isWithin(presses, senderId),
    maySay: (senderId) => isWithin(words, senderId),
  };
}

function windows(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
}

async function isWithin(limiter: RateLimiterMemory, key: number): Promise<boolean> {
  return (await excess(limiter, key)) === 0;
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
