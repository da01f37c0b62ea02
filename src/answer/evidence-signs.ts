import { clauseTypeFit, isValueType } from "./answer-type-fit.ts";
import type { AskedPart } from "./asked-parts.ts";
import { asksForValue } from "./find-values.ts";
import { rankValues } from "./rank-values.ts";
import type { SentenceEvidence } from "./sentence-evidence.ts";

/** What speaks for a sentence, each sign about 0…1. */
export interface EvidenceSigns {
  /** Share of the question that the sentence itself says. */
  readonly said: number;
  /** The same, every concept weighed by how few sentences of the article say it: the asked relation, not the subject. */
  readonly telling: number;
  /** What the sentences before and after say of it beyond that. */
  readonly neighbours: number;
  /** Share of the question that sentence, title and article say together. */
  readonly covered: number;
  /** Of a question for values: whether it holds one of the asked kind and unit. */
  readonly typeFit: number;
  /** Of a question for no value: whether it shows marks of the asked kind, such as 因为 of a reason. */
  readonly marks: number;
  /** How well the best value of the asked kind is pulled on. */
  readonly value: number;
  /** Shortness, from 24 characters down: captions and sub-heads repeat the subject and say nothing of it. */
  readonly short: number;
  /** Whether it speaks of the times that the question names, or stands in a paper of that day. */
  readonly period: number;
  /** A table row. */
  readonly row: number;
  /** Fused score of its article below the best article's, in standard deviations, negative. */
  readonly article: number;
  /** Fused score of its passage below the best passage's, negative. */
  readonly passage: number;
  /** Cosine with the question below the best sentence's, stretched; negative. */
  readonly similarity: number;
  /** How far the reader puts its window below the best one, about 0…-2; 0 without a reader. */
  readonly window: number;
  /** Whether it holds the span that the reader found in its window. */
  readonly span: number;
}

export type TextSigns = Omit<
  EvidenceSigns,
  "article" | "passage" | "similarity" | "period" | "window" | "span"
>;

const SHORT_CHARACTERS = 24;
const LATIN_PER_HAN = 3;

/** The signs that a sentence shows by its words alone. */
export function readSigns(
  { text, places, said, telling, neighbours, covered }: SentenceEvidence,
  parts: readonly AskedPart[],
): TextSigns {
  const fits: number[] = [];
  const marks: number[] = [];
  const values: number[] = [];
  for (const asked of parts) {
    const { answerTypes } = asked.part;
    const [best] = rankValues(text, asked, places);
    if (asksForValue(asked.part)) {
      fits.push(best?.fit ?? 0);
      values.push(best?.score ?? 0);
    }
    if (!isValueType(answerTypes[0])) {
      marks.push(Math.max(...answerTypes.map((type) => (isValueType(type) ? 0 : clauseTypeFit(text, type)))));
    }
  }
  const length = /\p{Script=Han}/u.test(text) ? text.length : text.length / LATIN_PER_HAN;
  return {
    said,
    telling,
    neighbours,
    covered,
    typeFit: mean(fits),
    marks: mean(marks),
    value: mean(values),
    short: Math.max(0, 1 - length / SHORT_CHARACTERS),
    row: text.includes("\t") ? 1 : 0,
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
