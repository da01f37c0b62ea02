import type { Question } from "../model/question.ts";
import type { RetrievedPassage } from "../model/retrieval.ts";
import { readBatchFile } from "./batch-file.ts";
import type { Output } from "./output.ts";

export interface SearchArguments {
  readonly question?: string;
  readonly batch?: string;
  readonly json: boolean;
  readonly limit: number;
}

export type Search = (
  question: Question,
  limit: number,
) => Promise<{ readonly passages: readonly RetrievedPassage[] }>;

/** Lists the passages found for a question, best first, with their score on every leg. */
export async function searchCommand(
  { question, batch, json, limit }: SearchArguments,
  { search, output }: { readonly search: Search; readonly output: Output },
): Promise<void> {
  if (batch !== undefined) {
    for (const { id, question: asked } of await readBatchFile(batch)) {
      const { passages } = await search(asked, limit);
      output.result(JSON.stringify({ id, results: passages.map(resultOf) }));
    }
    return;
  }
  const { passages } = await search({ text: question ?? "" }, limit);
  if (json) output.result(JSON.stringify({ id: null, results: passages.map(resultOf) }));
  else passages.forEach((passage, index) => void output.result(describe(passage, index)));
}

function resultOf({ articleId, id, score, scores, text }: RetrievedPassage) {
  return { articleId, passageId: id, score, scores, text };
}

function describe({ id, title, score, scores, text }: RetrievedPassage, index: number): string {
  const legs = Object.entries(scores).map(([leg, value]) => `${leg} ${value.toFixed(2)}`);
  return `${index + 1}. ${title}  (${id}, score ${score.toFixed(2)}: ${legs.join(", ")})\n   ${text.replaceAll("\n", " ")}\n`;
}
