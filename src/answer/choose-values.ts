import type { QueryPlan, QuestionPart, WeighedConcept } from "../model/query-plan.ts";
import { isValueType } from "./answer-type-fit.ts";
import { type AskedPart, prepareParts } from "./asked-parts.ts";
import { CHOICE_WEIGHTS, type ChoiceSigns, READ_CHOICE_WEIGHTS } from "./choice-weights.ts";
import { asksForValue } from "./find-values.ts";
import { isNamed, type RankedValue, rankValues } from "./rank-values.ts";
import { readValue } from "./read-value.ts";
import type { RankedEvidence } from "./select-evidence.ts";
import { weighSigns } from "./weigh-signs.ts";
import { probabilityOf } from "./weigh-support.ts";

/** The value that answers one part of the question, and where it stands. */
export interface ChosenValue {
  readonly part: QuestionPart;
  readonly evidence: RankedEvidence;
  readonly value: RankedValue;
}

/** Log-odds of a span from which on more says no more. */
const FULL_SPAN_SCORE = 10;
/** Kept a part: their combinations are tried. */
const CANDIDATES_PER_PART = 6;
/** Sentences among which the values of several parts are sought. */
export const SENTENCES_READ = { onePart: 4, severalParts: 60 } as const;

/** A value that may be chosen. */
export interface Candidate extends ChosenValue {
  readonly signs: ChoiceSigns;
  readonly worth: number;
}

/**
 * The best value for every part of the question that asks for one; parts without one are left out. A question of one
 * part is answered from the best sentences; several parts may take theirs from different sentences and articles, and
 * no two of them take the same value.
 */
export function chooseValues(
  ranked: readonly RankedEvidence[],
  plan: QueryPlan,
  concepts: readonly WeighedConcept[],
): ChosenValue[] {
  const parts = prepareParts(plan, concepts).filter(
    ({ part }) => part.answerTypes.some(isValueType) || asksForValue(part),
  );
  const isSingle = plan.parts.length === 1;
  const sentences = ranked.slice(0, isSingle ? SENTENCES_READ.onePart : SENTENCES_READ.severalParts);
  const candidates = parts.map((part) => candidatesFor(part, sentences));
  return assign(candidates.filter((list) => list.length > 0)).chosen;
}

/** The values that may answer a part, best first: those of the asked kind, and what the reader takes for the answer. */
export function candidatesFor(asked: AskedPart, sentences: readonly RankedEvidence[]): Candidate[] {
  const { part, weights } = asked;
  const choiceWeights = sentences.some(({ reading }) => reading) ? READ_CHOICE_WEIGHTS : CHOICE_WEIGHTS;
  return sentences
    .flatMap((evidence) => {
      const support = weights.reduce(
        (sum, weight, index) => sum + weight * (evidence.support[index] ?? 0),
        0,
      );
      const typed = rankValues(evidence.text, asked, evidence.places);
      const isFound = typed.some((value) => value.rank === 0 && isInSpan({ evidence, value }));
      const read = isFound ? undefined : readValue(evidence, part);
      const values = read && !isNamed(read, asked.asked) ? [...typed, { ...read, score: 0 }] : typed;
      return values.map((value, place): Candidate => {
        const isRead = isInSpan({ evidence, value });
        const signs: ChoiceSigns = {
          evidence: evidence.score,
          support,
          value: value.score,
          read: isRead ? probabilityOf(evidence.reading?.answerable ?? 0) : 0,
          span: isRead ? spanSign(evidence) : 0,
          untyped: place === typed.length ? 1 : 0,
          laterKind: value.rank,
          laterPlace: place === typed.length ? 0 : place,
        };
        return { part, evidence, value, signs, worth: weighSigns(choiceWeights, signs) };
      });
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, CANDIDATES_PER_PART);
}

/** How much the reader's span in the window of a sentence looks like an answer, -1…1; 0 where nothing was read. */
export function spanSign({ reading }: RankedEvidence): number {
  return Math.max(-1, Math.min(1, (reading?.spanScore ?? 0) / FULL_SPAN_SCORE));
}

/** Whether the reader found the value, or the words around it, to be the answer. */
export function isInSpan({ evidence, value }: Pick<ChosenValue, "evidence" | "value">): boolean {
  const { start, reading } = evidence;
  return (
    reading !== undefined && start + value.start < reading.span.end && reading.span.start < start + value.end
  );
}

/** One candidate a part, no value twice, worth most together. */
function assign(lists: readonly (readonly Candidate[])[]): {
  readonly chosen: Candidate[];
  readonly worth: number;
} {
  const [first, ...rest] = lists;
  if (!first) return { chosen: [], worth: 0 };
  let best = { chosen: [] as Candidate[], worth: Number.NEGATIVE_INFINITY };
  for (const candidate of first) {
    const others = assign(
      rest.map((list) => list.filter((other) => !isSame(candidate, other))).filter((list) => list.length > 0),
    );
    const worth = candidate.worth + others.worth;
    if (worth > best.worth) best = { chosen: [candidate, ...others.chosen], worth };
  }
  return best;
}

function isSame(a: ChosenValue, b: ChosenValue): boolean {
  return a.evidence.article === b.evidence.article && a.value.raw === b.value.raw;
}
