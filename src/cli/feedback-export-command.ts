import type { Feedback } from "../model/kept-answer.ts";
import type { Output } from "./output.ts";

export interface FeedbackExportDependencies {
  readonly readFeedback: () => AsyncIterable<Feedback>;
  readonly output: Output;
}

/** Prints every vote on an answer, a line each: as JSON with what evaluation needs, or in words. */
export async function feedbackExportCommand(
  { json }: { readonly json: boolean },
  { readFeedback, output }: FeedbackExportDependencies,
): Promise<void> {
  let votes = 0;
  for await (const feedback of readFeedback()) {
    votes += 1;
    output.result(json ? JSON.stringify(caseOf(feedback)) : describe(feedback));
  }
  if (votes === 0) output.note("Nobody has voted on an answer that is still kept.");
}

/**
 * A label for `eval` where the answer was voted up: `articles` and `evidence` are then right. What was cited by an
 * answer that was voted down is no label.
 */
function caseOf(feedback: Feedback) {
  const { kept, vote, reason, voter, isAsker, answerId, answeredAtMs, votedAtMs } = feedback;
  const { question, earlierTurns, answer, indexFingerprint, programVersion } = kept;
  const { status, headline, language, citations } = answer;
  const cited = [...new Set(citations.map(({ articleId }) => articleId))];
  const [best] = citations;
  const isRight = vote === "up" && status === "answered";
  return {
    id: `${answerId}-${voter}`,
    question,
    earlier_turns: earlierTurns,
    lang: language,
    ...(isRight ? { articles: cited, ...(best ? { evidence: best.quote } : {}) } : {}),
    vote,
    reason,
    status,
    headline,
    cited,
    quotes: citations.map(({ quote }) => quote),
    voter,
    isAsker,
    answeredAt: new Date(answeredAtMs).toISOString(),
    votedAt: new Date(votedAtMs).toISOString(),
    indexFingerprint,
    programVersion,
  };
}

function describe({ kept, vote, reason, votedAtMs }: Feedback): string {
  const { question, answer } = kept;
  const told = answer.headline ?? answer.status;
  const day = new Date(votedAtMs).toISOString().slice(0, 10);
  return [day, vote, reason, question.replace(/\s+/g, " "), told].filter(Boolean).join(" · ");
}
