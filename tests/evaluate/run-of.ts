import type { AnswerOutcome, EvaluationRun, RetrievalOutcome } from "../../src/evaluate/evaluation-run.ts";

/** A question with one right article, at this rank of ours; dense finds it second. */
export function foundAt(id: string, rank: number | undefined, fields: Partial<RetrievalOutcome> = {}) {
  return {
    id,
    question: `question ${id}`,
    language: "zh",
    type: "money",
    right: 1,
    ranks: { dense: [2], ours: rank === undefined ? [] : [rank] },
    ...fields,
  } satisfies RetrievalOutcome;
}

export function answered(id: string, fields: Partial<AnswerOutcome> = {}): AnswerOutcome {
  return {
    id,
    question: `question ${id}`,
    group: "zh",
    fact: true,
    headline: true,
    cited: true,
    asserted: true,
    milliseconds: 100,
    said: { status: "answered", headline: "20万元", text: "花了20万元。" },
    ...fields,
  };
}

/** A question that is not to be answered. */
export function toRefuse(id: string, refused: boolean, said: AnswerOutcome["said"]): AnswerOutcome {
  const question = `question ${id}`;
  return { id, question, group: "refuse weather", asserted: !refused, refused, milliseconds: 100, said };
}

export function runOf(parts: Partial<EvaluationRun>): EvaluationRun {
  return { version: 1, date: "2026-11-23T12:00:00.000Z", articles: 3, retrieval: [], answers: [], ...parts };
}
