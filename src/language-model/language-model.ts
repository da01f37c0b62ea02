/** The port to whatever writes: an OpenAI-compatible endpoint, a model in this process, or kept replies. */

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface CompletionRequest {
  readonly messages: readonly ChatMessage[];
  /** What the reply must be: a JSON schema and its name. Whoever cannot be held to it is only asked. */
  readonly schema?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** A random word that stands in the messages, new in every request: requests that differ in it alone are the same. */
  readonly delimiter?: string;
  /** Of the reply. */
  readonly maximumTokens: number;
}

export interface CompletionOptions {
  readonly signal?: AbortSignal;
  /** Told of every piece of the reply as it comes. Without it the reply comes as a whole. */
  readonly onText?: (piece: string) => void;
  /** When whoever asks began to wait, by `performance.now()`: the time-out counts from then. @default now */
  readonly sinceMs?: number | undefined;
}

export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface Completion {
  readonly text: string;
  /** Absent when the endpoint does not count. */
  readonly usage?: TokenUsage;
}

export interface LanguageModel {
  /** As the endpoint names it, or the file. */
  readonly name: string;
  /** Request and reply together, in tokens. */
  readonly contextTokens: number;
  /** About as many as the model counts; exact for no model but one of the same tokenizer. */
  readonly countTokens: (text: string) => number;
  /**
   * @throws LanguageModelError when no whole reply came
   */
  readonly complete: (request: CompletionRequest, options?: CompletionOptions) => Promise<Completion>;
  readonly close: () => Promise<void>;
}
