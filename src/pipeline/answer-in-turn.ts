import { verifyAnswer } from "../answer/verify/verify-answer.ts";
import type { Vocabulary } from "../answer/verify/vocabulary.ts";
import type { Embedder } from "../embed/embedder.ts";
import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { recogniseExcerpt } from "../retrieve/recognise-excerpt.ts";
import { retrievePassages } from "../retrieve/retrieve-passages.ts";
import { retrieveReworded } from "../retrieve/retrieve-reworded.ts";
import type { Reword } from "../retrieve/reword-question.ts";
import type { ArchiveView } from "../store/archive-store.ts";
import { answerExcerpt } from "./answer-excerpt.ts";
import { type AnswerQuestionStages, answerQuestion } from "./answer-question.ts";
import { answerScan } from "./answer-scan.ts";
import { tellCoverage } from "./tell-coverage.ts";
import { withdrawAssertion } from "./withdraw-assertion.ts";

export interface AnswerInTurnStages
  extends Pick<AnswerQuestionStages, "dictionary" | "reader" | "answerer" | "onRejected" | "onWritten"> {
  /** One state of the index. */
  readonly store: ArchiveView;
  readonly embedder: Embedder;
  /** To prove what a language model wrote. */
  readonly vocabulary?: Vocabulary;
  /** Other wordings to search for. */
  readonly reword?: Reword;
}

/**
 * Answers whatever somebody sends: a question about the archive as a whole is counted, a pasted excerpt is looked up, and
 * everything else is a question that articles answer.
 */
export async function answerInTurn(
  { vocabulary, reword, ...stages }: AnswerInTurnStages,
  question: Question,
  signal?: AbortSignal,
): Promise<Answer & { readonly trace: readonly string[] }> {
  const askedAtMs = performance.now();
  const checked = {
    ...stages,
    verify: (...[told, texts, proof, articles]: Parameters<typeof verifyAnswer>) =>
      verifyAnswer(told, texts, proof, articles, vocabulary),
  };
  const scanned = await answerScan(checked, question, signal);
  const archive = await stages.store.outline();
  if (scanned) return tellCoverage(scanned, question, archive);
  const pasted = recogniseExcerpt(question.text);
  const placed = pasted && (await answerExcerpt(checked, pasted, signal));
  if (placed) return placed;
  const search = (asked: Question) => retrievePassages(asked, stages);
  const retrieve = reword
    ? (asked: Question) =>
        retrieveReworded(asked, { search, reword: () => reword(asked, { signal, sinceMs: askedAtMs }) })
    : search;
  // Of a report that somebody pasted nothing is asserted, not even for the time being.
  const onWritten = pasted?.holdsReport ? undefined : stages.onWritten;
  const answered = await answerQuestion({ ...checked, retrieve, onWritten, askedAtMs }, question, signal);
  return tellCoverage(pasted?.holdsReport ? withdrawAssertion(answered) : answered, question, archive);
}
