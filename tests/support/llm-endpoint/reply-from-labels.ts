import type { Language } from "../../../src/model/language.ts";
import type { BilingualDictionary } from "../../../src/retrieve/bilingual-dictionary.ts";
import { planQuery } from "../../../src/retrieve/plan-query.ts";
import { foldWidth } from "../../../src/text/fold-width.ts";
import { type MakeReply, NOT_IN_THE_ARCHIVE } from "./written-reply.ts";

/** A question, or the last one of a conversation, with the answer that its label gives and the words that prove it. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly earlierTurns?: readonly string[];
  readonly answer: string;
  readonly evidence: readonly string[];
}

/** Of the reply: design, section 4. */
const LONGEST_ANSWER = 80;
const SENTENCES: Readonly<Record<Language, (answer: string) => string>> = {
  zh: (answer) => `答案是${answer}。`,
  en: (answer) => `The answer is ${answer}.`,
};

/**
 * What a model would write that knows the labels and lies never: the labelled answer with its evidence, where a passage
 * holds some of it, and that it is not in the archive otherwise. It reads the question as the program puts it.
 */
export function replyFromLabels(
  labels: readonly AnsweredQuestion[],
  dictionary: BilingualDictionary,
): MakeReply {
  const byText = new Map(
    labels.map((label) => {
      const { question: text, earlierTurns = [] } = label;
      const { text: asked, language } = planQuery({ text, earlierTurns }, dictionary);
      return [asked, { ...label, language }];
    }),
  );
  return ({ question, passages }) => {
    const label = byText.get(question);
    if (!label) return NOT_IN_THE_ARCHIVE;
    const quotes = label.evidence.flatMap((quote) => {
      const holding = passages.find(({ text }) => bare(text).includes(bare(quote)));
      return holding ? [{ passage: holding.number, quote }] : [];
    });
    if (quotes.length === 0) return NOT_IN_THE_ARCHIVE;
    const answer = label.answer.replace(/[。.]$/, "");
    return {
      found: true,
      answer: answer.slice(0, LONGEST_ANSWER),
      sentences: [{ text: SENTENCES[label.language](answer), quotes }],
    };
  };
}

const bare = (text: string) => foldWidth(text).replace(/\s+/g, "");
