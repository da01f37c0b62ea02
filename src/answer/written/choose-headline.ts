import type { AnswerDraft } from "../answerer.ts";
import { cite } from "../cite.ts";
import { collectEvidence } from "../verify/evidence.ts";
import { verifyWritten } from "../verify/verify-written.ts";
import type { SettleContext, SettledSentence } from "./settle-sentence.ts";

/** Contract: design, section 4. */
const HEADLINE_LENGTH = 80;

/**
 * The headline over sentences that are proven: the model's short answer if the quotes prove it, else the one that was
 * found without a model, else the first sentence; `undefined` when none of them is short enough and proven.
 */
export function chooseHeadline(
  answer: string,
  kept: readonly SettledSentence[],
  quoted: AnswerDraft,
  context: SettleContext,
): string | undefined {
  const evidence = collectEvidence(kept.flatMap(({ quotes }) => quotes.map(cite)));
  return [answer.trim(), quoted.headline ?? "", kept[0]?.text ?? ""].find(
    (headline) =>
      headline !== "" &&
      headline.length <= HEADLINE_LENGTH &&
      !headline.includes("\n") &&
      verifyWritten(headline, "headline", evidence, context).length === 0,
  );
}
