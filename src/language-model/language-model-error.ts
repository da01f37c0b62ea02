/**
 * `unreachable`: no connection. `time-out`: nothing came in time. `refused`: the key or the model is not accepted.
 * `rate-limited`: too much was asked. `server`: an error of the endpoint's own. `too-long`: more than the context holds.
 * `cut-off`: the reply ended before its end. `bad-reply`: what came is no reply. `not-asked`: it is left alone for
 * a while, or no time was left.
 */
export type LanguageModelFailure =
  | "unreachable"
  | "time-out"
  | "refused"
  | "rate-limited"
  | "server"
  | "too-long"
  | "cut-off"
  | "bad-reply"
  | "not-asked";

/** Why a language model gave no whole reply. Its message holds neither key nor prompt. */
export class LanguageModelError extends Error {
  override readonly name = "LanguageModelError";
  readonly failure: LanguageModelFailure;

  constructor(failure: LanguageModelFailure, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.failure = failure;
  }
}
