import type { QueryPlan } from "../model/query-plan.ts";
import type { AnswerInput } from "./answerer.ts";
import { type ChosenValue, isInSpan, spanSign } from "./choose-values.ts";
import { findSubjects } from "./find-subjects.ts";
import { locateConcepts, supportWithin } from "./locate-concepts.ts";
import type { RankedEvidence } from "./select-evidence.ts";
import { shareWeights } from "./sentence-evidence.ts";
import { askedYears, tellsYear } from "./tells-year.ts";

/** What speaks for or against asserting an answer, each sign about 0…1. */
export interface SupportSigns {
  /** Share of the question that the best sentence, its title and its article support. */
  readonly covered: number;
  /** Share that the sentence says itself, every concept weighed by how few sentences of the article say it. */
  readonly telling: number;
  /** Share that the sentence and those beside it say. */
  readonly told: number;
  /** How well the chosen values are pulled on and fit; of a question for no value, 0. */
  readonly value: number;
  /** A part of the question asks for a value, and there is none of the asked kind and unit. */
  readonly valueMissing: number;
  /** What is asked of the subject ("population", 律师) is not spoken of in the sentence or the title. */
  readonly attributeMissing: number;
  /** What is counted is not spoken of in the sentence or the title. */
  readonly nounMissing: number;
  /** A year is asked about of which the sentence does not tell, see `tellsYear`. */
  readonly yearMissing: number;
  /** A follow-up asks the same of another, or of that, and the sentences do not say what was asked. */
  readonly repeatedUntold: number;
  /** Share of the question in words that the archive holds nowhere. */
  readonly unknown: number;
  /** Share of the question in words that the archive holds, but not in this article. */
  readonly elsewhere: number;
  /** A place or person is asked about that this article does not name. */
  readonly subjectMissing: number;
  /** A place or person is asked about, and this article names it. */
  readonly subjectNamed: number;
  /** How much the words say that are supported, by their rarity in the archive: three common ones match anywhere. */
  readonly substance: number;
  /** How far the best passage stands above all candidates, in standard deviations over 10. */
  readonly prominence: number;
  /** Cosine of the best sentence with the question, 0.75 to 0.95 stretched to 0…1. */
  readonly similarity: number;
  /** Log-odds of the reader that the window of the best sentence answers, over 5, at most 1; 0 without a reader. */
  readonly answerable: number;
  /** Log-odds of the reader's span in that window, over 10, at most 1. */
  readonly spanScore: number;
  /** Share of the chosen values that stand in the span the reader found; of a question for no value, 0. */
  readonly agreed: number;
  /** The question asks for no value: nothing can be checked by its kind. */
  readonly isOpen: number;
}

/** Supported importance, in nats of idf, from which on more says no more. */
const FULL_SUBSTANCE = 16;

/** Log-odds of the reader from which on more says no more. */
const FULL_ANSWERABLE = 5;

/** Share of an attribute's words that must be said, by weight: "manager" will do for "general manager". */
const LEAST_TOLD = 1 / 3;
/** Of a post whose holder is asked for: a 党组书记 is no 市委书记. */
const LEAST_TOLD_OF_POST = 1 / 2;

/** Of what a follow-up repeats, so much must be said. */
const LEAST_RETOLD = 0.4;

/** Reads the signs off the best sentence and the values chosen. */
export function readSupport(
  best: RankedEvidence,
  chosen: readonly ChosenValue[],
  { plan, concepts, passages, prominence }: AnswerInput,
  valueParts: number,
): SupportSigns {
  const weights = shareWeights(concepts);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const shareOf = (test: (index: number) => boolean) =>
    weights.reduce((sum, weight, index) => sum + (test(index) ? weight : 0), 0) / total;
  const support = (index: number) =>
    Math.max(0, ...[best, ...chosen.map(({ evidence }) => evidence)].map((row) => row.support[index] ?? 0));
  const subjects = findSubjects(concepts, plan, passages);
  const missing = subjects.filter((index) => support(index) === 0 && !concepts[index]?.isEarlier);
  const named = subjects.filter((index) => support(index) > 0);
  const inTitle = supportWithin(locateConcepts(best.article.title, concepts), concepts.length);
  const rows = [best, ...chosen.map(({ evidence }) => evidence)];
  const told = (index: number) =>
    (inTitle[index] ?? 0) > 0 || rows.some(({ places }) => places.some(({ concept }) => concept === index));
  /** Too little of the words, by weight, is said. */
  const isUntold = (words: string, least = LEAST_TOLD) => {
    const named = weights.map((weight, index) =>
      words !== "" && words.toLowerCase().includes((concepts[index]?.surface ?? "").toLowerCase())
        ? weight
        : 0,
    );
    const all = named.reduce((sum, weight) => sum + weight, 0);
    return all > 0 && named.reduce((sum, weight, index) => sum + (told(index) ? weight : 0), 0) < all * least;
  };
  const isIn = (index: number) => (concepts[index]?.alternatives.length ?? 0) > 0;
  const isRepeated = (index: number) =>
    Boolean(concepts[index]?.isEarlier) && !concepts[index]?.isName && isIn(index);
  const shareTold = (test: (index: number) => boolean) => {
    const asked = shareOf(test);
    return asked === 0 ? 1 : shareOf((index) => test(index) && told(index)) / asked;
  };
  return {
    covered: best.covered,
    telling: best.telling,
    told: Math.min(1, best.telling + best.neighbours),
    value: chosen.reduce((sum, { value }) => sum + value.score, 0) / (chosen.length || 1),
    valueMissing:
      chosen.filter(({ value }) => value.fit >= 0.5 && value.rank === 0).length < valueParts ? 1 : 0,
    attributeMissing: plan.parts.some(({ attribute, answerTypes: [type] }) =>
      isUntold(attribute, type === "person" && plan.language === "zh" ? LEAST_TOLD_OF_POST : LEAST_TOLD),
    )
      ? 1
      : 0,
    nounMissing: plan.parts.some(({ noun }) => isUntold(noun)) ? 1 : 0,
    yearMissing: askedYears(plan).some((year) => !tellsYear(best, year)) ? 1 : 0,
    repeatedUntold: asksNothingNew(plan) && shareTold(isRepeated) < LEAST_RETOLD ? 1 : 0,
    unknown: shareOf((index) => !isIn(index)),
    elsewhere: shareOf((index) => isIn(index) && support(index) < 0.2),
    subjectMissing: missing.length > 0 ? 1 : 0,
    subjectNamed: named.length > 0 ? 1 : 0,
    substance: Math.min(
      1,
      concepts.reduce((sum, { importance }, index) => sum + importance * support(index), 0) / FULL_SUBSTANCE,
    ),
    prominence: prominence / 10,
    similarity: Math.max(0, Math.min(1, ((best.cosine ?? 0.75) - 0.75) / 0.2)),
    answerable: clamp((best.reading?.answerable ?? 0) / FULL_ANSWERABLE),
    spanScore: spanSign(best),
    agreed: chosen.filter(isInSpan).length / (chosen.length || 1),
    isOpen: valueParts === 0 ? 1 : 0,
  };
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}

/** "And Linwu?", "When was that?": beside names, everything is taken over from the turn before. */
function asksNothingNew({ asksAgain, concepts }: QueryPlan): boolean {
  return asksAgain === true || (concepts.length > 0 && concepts.every(({ isEarlier }) => isEarlier));
}
