import type { AnswerStatus } from "../model/answer.ts";
import type { AnswerInput } from "./answerer.ts";
import type { ChosenValue } from "./choose-values.ts";
import type { RankedEvidence } from "./select-evidence.ts";
export interface Judgement {
  readonly status: AnswerStatus;
  readonly reason: string;
}
export function judgeSupport(
  ranked: readonly RankedEvidence[],
  _c: readonly ChosenValue[],
  _i: AnswerInput,
): Judgement {
  return { status: ranked.length > 0 ? "answered" : "not-found", reason: "draft" };
}
