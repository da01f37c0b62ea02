import type { Answer } from "../model/answer.ts";
import { type AnswerParts, type AnswerPartsOptions, answerParts } from "./answer-parts.ts";
import type { SourceEntry } from "./source-entries.ts";
import { withoutLinks } from "./without-links.ts";

/** The parts of an answer for Telegram: the only addresses in them that can be tapped are those of the sources. */
export function telegramParts(answer: Answer, options: AnswerPartsOptions = {}): AnswerParts {
  const parts = answerParts(answer, options);
  const { headline, explanation, fact } = parts;
  return {
    ...parts,
    ...(headline === undefined ? {} : { headline: withoutLinks(headline) }),
    ...(explanation === undefined ? {} : { explanation: withoutLinks(explanation) }),
    ...(fact === undefined ? {} : { fact: withoutLinks(fact) }),
    paragraphs: parts.paragraphs.map((paragraph) => ({
      ...paragraph,
      text: withoutLinks(paragraph.text),
      ...(paragraph.tableRow === undefined ? {} : { tableRow: withoutLinks(paragraph.tableRow) }),
    })),
    nearest: parts.nearest.map(withoutLinks),
    sources: parts.sources.map(withoutLinksIn),
  };
}

/** A source of which only its own address can be tapped; the file is shown as code. */
export function withoutLinksIn(source: SourceEntry): SourceEntry {
  return {
    ...source,
    title: withoutLinks(source.title),
    details: source.details.map(withoutLinks),
    ...(source.alsoIn === undefined ? {} : { alsoIn: withoutLinks(source.alsoIn) }),
  };
}
