import type { AnswerDraft } from "../answerer.ts";
import { collectEvidence } from "../verify/evidence.ts";
import { YES_OR_NO } from "../verify/verify-support.ts";
import { verifyWritten } from "../verify/verify-written.ts";
import { citedBy, type SettleContext, type SettledSentence } from "./settle-sentence.ts";

/** Contract: design, section 4. */
const HEADLINE_LENGTH = 80;

/**
 * The headline over sentences that are proven: the model's short answer, or the first sentence when that is too long for a
 * headline; when the quotes do not prove it, or the archive tells another value, the one that was found without a model.
 * What is left of an answer whose point was not proven is beside the question: then there is none.
 */
export function chooseHeadline(
  answer: string,
  kept: readonly SettledSentence[],
  quoted: AnswerDraft,
  context: SettleContext,
): string | undefined {
  const quotes = kept.flatMap((sentence) => sentence.quotes);
  const evidence = collectEvidence(citedBy(quotes, context));
  const short = answer.trim();
  const isProven = (words: string) =>
    words !== "" &&
    verifyWritten(words, "headline", evidence, context).length === 0 &&
    !context.isContradicted(words, quotes, short);
  const first = kept[0]?.text ?? "";
  // A yes or no alone is proven by nothing: it stands where the sentence begins with it.
  const isSaid =
    !YES_OR_NO.test(short) || first.toLowerCase().startsWith(short.toLowerCase().replace(/[.。!！]$/, ""));
  const wanted = isProven(short) ? [isSaid ? short : first, first] : [];
  return [...wanted, quoted.headline ?? ""].find(
    (headline) => headline.length <= HEADLINE_LENGTH && !headline.includes("\n") && isProven(headline),
  );
}
