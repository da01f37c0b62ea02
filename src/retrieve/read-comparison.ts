import type { ComparedBy } from "../model/query-plan.ts";
import { readChineseComparison } from "./chinese-comparison.ts";
import { readEnglishComparison } from "./english-comparison.ts";

/** A question of several subjects, taken apart into one question for each. */
export interface ComparedQuestion {
  /** Which of the values is asked for; absent when the value of each is asked and no more. */
  readonly by?: ComparedBy;
  /** At least two. */
  readonly sides: readonly {
    /** The words by which the question names it. */
    readonly subject: string;
    /** The question as if it asked for this subject alone. */
    readonly text: string;
  }[];
}

/**
 * Reads "which was larger, A or B", "did A collect more than B", "A and B: how much each" and their Chinese likes from
 * closed forms; `undefined` for any other question. `question` is folded to half width and simplified script.
 */
export function readComparison(question: string): ComparedQuestion | undefined {
  const read = /\p{Script=Han}/u.test(question) ? readChineseComparison : readEnglishComparison;
  const compared = read(question.trim());
  const subjects = new Set(compared?.sides.map(({ subject }) => subject.toLowerCase()));
  return compared !== undefined && subjects.size === compared.sides.length && subjects.size > 1
    ? compared
    : undefined;
}
