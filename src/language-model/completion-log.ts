import type { TokenUsage } from "./language-model.ts";
import type { LanguageModelFailure } from "./language-model-error.ts";

/** Of a million tokens, in whatever currency. */
export interface TokenPrice {
  readonly perMillionInput: number;
  readonly perMillionOutput: number;
}

/** What is logged of a request: neither key nor prompt nor reply. */
export interface CompletedRequest {
  readonly model: string;
  readonly milliseconds: number;
  /** Requests that were sent, for an endpoint. */
  readonly attempts?: number;
  readonly usage?: TokenUsage;
  /** In the currency of the price, when there is one and the tokens were counted. */
  readonly cost?: number;
  /** Absent when a whole reply came. */
  readonly failure?: LanguageModelFailure | "cancelled";
}

export type OnCompleted = (completed: CompletedRequest) => void;

export function costOf(usage: TokenUsage, { perMillionInput, perMillionOutput }: TokenPrice): number {
  return (usage.inputTokens * perMillionInput + usage.outputTokens * perMillionOutput) / 1_000_000;
}
