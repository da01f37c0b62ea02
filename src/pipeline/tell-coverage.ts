import type { Answer } from "../model/answer.ts";
import type { ArchiveOutline } from "../model/query-plan.ts";
import type { Question } from "../model/question.ts";
import { askedCoverage } from "../retrieve/asked-coverage.ts";

/**
 * The answer with how far the archive reaches, when the question asks for what lies outside. Of a time before the oldest
 * article a later one may tell: then the answer stands without.
 */
export function tellCoverage<Told extends Answer>(
  answer: Told,
  question: Question,
  archive: ArchiveOutline,
): Told {
  const asked = askedCoverage(question.text, archive);
  if (asked === undefined || (asked.isBefore && answer.status === "answered")) return answer;
  return { ...answer, coverage: asked.coverage };
}
