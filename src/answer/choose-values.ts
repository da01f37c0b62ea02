import type { QueryPlan, QuestionPart, WeighedConcept } from "../model/query-plan.ts";
import { isValueType } from "./answer-type-fit.ts";
import { asksPenalty } from "./find-values.ts";
import { partWeights, type RankedValue, rankValues } from "./rank-values.ts";
import type { RankedEvidence } from "./select-evidence.ts";

/** The value that answers one part of the question, and where it stands. */
export interface ChosenValue {
  readonly part: QuestionPart;
  readonly evidence: RankedEvidence;
  readonly value: RankedValue;
}

/** What counts when several sentences could answer a part. Experiment: eval/fit-answer-weights.ts. */
const CHOICE_WEIGHTS = { evidence: 1, support: 4, value: 6 } as const;
/** Sentences among which the values of several parts are sought. */
const SENTENCES_READ = { onePart: 4, severalParts: 60 } as const;

/**
 * The best value for every part of the question that asks for one; parts without one are left out. A question of one
 * part is answered from the best sentence; several parts may take theirs from different sentences and articles.
 */
export function chooseValues(
  ranked: readonly RankedEvidence[],
  plan: QueryPlan,
  concepts: readonly WeighedConcept[],
): ChosenValue[] {
  const chosen: ChosenValue[] = [];
  const sentences = ranked.slice(
    0,
    plan.parts.length > 1 ? SENTENCES_READ.severalParts : SENTENCES_READ.onePart,
  );
  for (const part of plan.parts) {
    if (!part.answerTypes.some(isValueType) && !asksPenalty(part.text)) continue;
    const weights = partWeights(part, concepts);
    const best = sentences
      .flatMap((evidence) => {
        const values = rankValues(evidence.text, part, plan, evidence.places, weights);
        const value = values.find((candidate) => !isTaken(chosen, evidence, candidate));
        if (!value) return [];
        const support = weights.reduce(
          (sum, weight, index) => sum + weight * (evidence.support[index] ?? 0),
          0,
        );
        const worth =
          CHOICE_WEIGHTS.evidence * evidence.score +
          CHOICE_WEIGHTS.support * support +
          CHOICE_WEIGHTS.value * value.score;
        return [{ part, evidence, value, worth }];
      })
      .reduce<(ChosenValue & { worth: number }) | undefined>(
        (known, candidate) => (known && known.worth >= candidate.worth ? known : candidate),
        undefined,
      );
    if (best) chosen.push({ part, evidence: best.evidence, value: best.value });
  }
  return chosen;
}

function isTaken(
  chosen: readonly ChosenValue[],
  evidence: RankedEvidence,
  { raw, start }: RankedValue,
): boolean {
  return chosen.some(
    ({ evidence: other, value }) =>
      value.raw === raw &&
      (other !== evidence || value.start === start) &&
      other.article === evidence.article,
  );
}
