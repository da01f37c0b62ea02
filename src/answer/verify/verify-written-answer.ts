import type { Answer } from "../../model/answer.ts";
import { collectEvidence } from "./evidence.ts";
import { verifyWritten } from "./verify-written.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Sentences and headline of an answer that a model wrote: every sentence by its own quotes, the headline by all of them. */
export function verifyWrittenAnswer(
  { written, headline = "", text, citations, language }: Answer,
  vocabulary: Vocabulary | undefined,
): Violation[] {
  if (written === undefined) return [];
  if (vocabulary === undefined || written.map((sentence) => sentence.text).join("\n") !== text)
    return [{ rule: "words-unsupported", where: "text", what: text }];
  const reading = { language, vocabulary };
  return [
    ...written.flatMap(({ text: sentence, citations: cited }): Violation[] => {
      const own = cited.flatMap((index) => citations[index] ?? []);
      return own.length === 0
        ? [{ rule: "citations", where: "text", what: sentence }]
        : verifyWritten(sentence, "text", collectEvidence(own), reading);
    }),
    ...verifyWritten(headline, "headline", collectEvidence(citations), reading),
  ];
}
