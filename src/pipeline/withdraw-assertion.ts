import type { Answer } from "../model/answer.ts";

/** The same evidence without what was asserted from it: the closest found, or nothing. */
export function withdrawAssertion<Told extends Answer>(answer: Told) {
  const { headline: _, fact: __, computation: ___, several: ____, written: _____, ...unasserted } = answer;
  const status = answer.citations.length > 0 ? ("closest" as const) : ("not-found" as const);
  return { ...unasserted, status };
}
