import { type Estimate, estimateMean } from "./bootstrap.ts";
import { type AnswerOutcome, type CitationOutcome, JUDGES, type Judge } from "./evaluation-run.ts";

/** How answers of one language and kind are cited, as one judge sees it. */
export interface CitationRow {
  readonly language: string;
  readonly kind: CitationOutcome["kind"];
  readonly judge: Judge;
  readonly answers: number;
  /** Mean over answers of the share of its claims that their quotes support. */
  readonly recall: Estimate;
  /** Mean over answers of the share of its citations that count. */
  readonly precision: Estimate;
}

/**
 * Citation recall and precision of the answers to answerable questions, averaged as ALCE does: within an answer over its
 * sentences and over its citations, then over answers.
 */
export function summariseCitations(answers: readonly AnswerOutcome[]): CitationRow[] {
  const cited = answers.flatMap(({ refused, citations }) =>
    refused === undefined && citations ? [citations] : [],
  );
  const languages = [...new Set(cited.map(({ language }) => language))];
  return languages.flatMap((language) =>
    (["quoted", "written"] as const).flatMap((kind) => {
      const outcomes = cited.filter((outcome) => outcome.language === language && outcome.kind === kind);
      if (outcomes.length === 0) return [];
      return JUDGES.map((judge) => ({
        language,
        kind,
        judge,
        answers: outcomes.length,
        recall: estimateMean(outcomes.map((outcome) => citationRecall(outcome, judge))),
        precision: estimateMean(outcomes.map((outcome) => citationPrecision(outcome, judge))),
      }));
    }),
  );
}

/** Of one answer. */
export function citationRecall({ claims }: CitationOutcome, judge: Judge): number {
  return claims.filter(({ judged }) => judged[judge].supported).length / claims.length;
}

/** Of one answer; 0 when it cites nothing. */
export function citationPrecision({ claims }: CitationOutcome, judge: Judge): number {
  const relevant = claims.flatMap(({ judged }) => judged[judge].relevant);
  return relevant.length === 0 ? 0 : relevant.filter(Boolean).length / relevant.length;
}
