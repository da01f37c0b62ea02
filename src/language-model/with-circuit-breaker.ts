import {
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
} from "cockatiel";
import type { LanguageModel } from "./language-model.ts";
import { LanguageModelError, type LanguageModelFailure } from "./language-model-error.ts";

export interface CircuitBreakerOptions {
  /** Calls in a row that fail before no more are made. @default 3 */
  readonly failures?: number;
  /** Until one call is made again to see. @default 30_000 */
  readonly restMs?: number;
}

/** What says that the endpoint itself is down; whatever comes of other failures is another question's. */
const IS_DOWN: ReadonlySet<LanguageModelFailure> = new Set([
  "unreachable",
  "time-out",
  "refused",
  "rate-limited",
  "server",
]);

/**
 * A model that is left alone while it is down: after so many failures in a row a call fails at once, `not-asked`, until one
 * is let through and succeeds. Otherwise everybody in the line would wait for the time-out of everybody before.
 */
export function withCircuitBreaker(
  model: LanguageModel,
  { failures = 3, restMs = 30_000 }: CircuitBreakerOptions = {},
): LanguageModel {
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof LanguageModelError && IS_DOWN.has(error.failure)),
    { breaker: new ConsecutiveBreaker(failures), halfOpenAfter: restMs },
  );
  const resting = () =>
    new LanguageModelError(
      "not-asked",
      `${model.name} failed ${failures} times in a row and is left alone for ${restMs / 1000} s at a time.`,
    );
  return {
    name: model.name,
    contextTokens: model.contextTokens,
    countTokens: model.countTokens,
    async complete(request, options) {
      // The library would let this call wait for the one that was let through.
      if (breaker.state === CircuitState.HalfOpen) throw resting();
      try {
        return await breaker.execute(() => model.complete(request, options));
      } catch (error) {
        throw isBrokenCircuitError(error) ? resting() : error;
      }
    },
    close: model.close,
  };
}
