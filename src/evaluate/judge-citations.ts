import type { Citation } from "../model/citation.ts";

/** A sentence of an answer, with the quotes that it cites. */
export interface Claim {
  /** What was asked, after the earlier turns of a conversation: a headline is often only a value, which says nothing without it. */
  readonly question: string;
  readonly sentence: string;
  /** Of sentence and question. */
  readonly language: string;
  /** `quoted`: the headline over quotes; `written`: a sentence of a language model's. */
  readonly kind: "quoted" | "written";
  readonly citations: readonly Citation[];
}

/** Whether some of a claim's quotes, taken together, say what it says. */
export type Entails = (citations: readonly Citation[], claim: Claim) => boolean | Promise<boolean>;

/** How a claim is cited, as one judge sees it. */
export interface JudgedClaim {
  /** The quotes together entail it: its citation recall. */
  readonly supported: boolean;
  /** By quote, whether it counts for citation precision. */
  readonly relevant: readonly boolean[];
}

/**
 * Judges the citations of a claim as ALCE does: it is supported when its quotes together entail it; a quote counts when the
 * claim is supported and the quote is not irrelevant, that is, when it entails the claim alone or the others do not entail
 * it without it. Source: Gao, Yen, Yu and Chen 2023, "Enabling Large Language Models to Generate Text with Citations",
 * section on citation quality; there the judge is a model of natural-language inference, here it is an argument.
 */
export async function judgeCitations(claim: Claim, entails: Entails): Promise<JudgedClaim> {
  const { citations } = claim;
  const supported = citations.length > 0 && (await entails(citations, claim));
  const relevant: boolean[] = [];
  for (const citation of citations) {
    const others = citations.filter((other) => other !== citation);
    relevant.push(
      supported &&
        (others.length === 0 || (await entails([citation], claim)) || !(await entails(others, claim))),
    );
  }
  return { supported, relevant };
}
