import type { Answer } from "../model/answer.ts";
import type { Question } from "../model/question.ts";
import { claimsOf } from "./claims-of.ts";
import { type CitationOutcome, JUDGES, type Judge } from "./evaluation-run.ts";
import { type Claim, type Entails, judgeCitations } from "./judge-citations.ts";

export type Judges = Readonly<Record<Judge, Entails>>;

/** How what an answer asserts is cited, as every judge sees it; `undefined` when it asserts nothing by quotes. */
export async function judgeAnswer(
  question: Question,
  answer: Answer,
  judges: Judges,
): Promise<CitationOutcome | undefined> {
  const claims = claimsOf(question, answer);
  const [first] = claims;
  if (!first) return undefined;
  const judged: CitationOutcome["claims"] = [];
  for (const claim of claims) judged.push(await judgeClaim(claim, judges));
  return { language: first.language, kind: first.kind, claims: judged };
}

async function judgeClaim(claim: Claim, judges: Judges): Promise<CitationOutcome["claims"][number]> {
  const verdicts = [];
  for (const judge of JUDGES) {
    const { supported, relevant } = await judgeCitations(claim, judges[judge]);
    verdicts.push([judge, { supported, relevant: [...relevant] }] as const);
  }
  return {
    sentence: claim.sentence,
    judged: Object.fromEntries(verdicts) as CitationOutcome["claims"][number]["judged"],
  };
}
