import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import type { Claim } from "./judge-citations.ts";

/**
 * What an answer asserts, with the quotes that it cites for it: every sentence that a language model wrote, each with its
 * own quotes, or else the headline with all of them. What was computed over rows or the whole index, and the place of an
 * excerpt, stand in no quote and are proven otherwise: none of it is a claim here, nor is what is only offered as near.
 */
export function claimsOf({ text: asked, earlierTurns = [] }: Question, answer: Answer): Claim[] {
  const { status, language, headline, citations, written } = answer;
  const isProvenElsewhere = Boolean(answer.computed || answer.computation || answer.excerpt);
  if (status !== "answered" || headline === undefined || isProvenElsewhere) return [];
  const claim = { question: [...earlierTurns, asked].join(" "), language };
  if (!written) return [{ ...claim, kind: "quoted", sentence: headline, citations }];
  return written.map(({ text, citations: cited }) => ({
    ...claim,
    kind: "written",
    sentence: text,
    citations: cited.flatMap((index) => citations[index] ?? []),
  }));
}
