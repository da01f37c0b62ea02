import type { PassageExplanation } from "../model/passage-explanation.ts";
import type { QueryPlan } from "../model/query-plan.ts";
import type { Question } from "../model/question.ts";
import type { Narrowing, RetrievedPassage, SelectedArticle } from "../model/retrieval.ts";
import { readBatchFile } from "./batch-file.ts";
import { describeExplanation, describePlan, describeSelection } from "./describe-explanation.ts";
import type { Output } from "./output.ts";

export interface SearchArguments {
  readonly question?: string;
  readonly batch?: string;
  readonly json: boolean;
  readonly limit: number;
  /** Say of every passage why it is where it is. */
  readonly explain?: boolean;
}

interface Found {
  readonly plan: QueryPlan;
  readonly passages: readonly RetrievedPassage[];
  readonly narrowed: readonly Narrowing[];
  readonly explanations?: readonly PassageExplanation[];
  /** The articles that an answer would be read from; with `explain`. */
  readonly selected?: readonly SelectedArticle[];
}

export type Search = (
  question: Question,
  limit: number,
  options: { readonly explain: boolean },
) => Promise<Found>;

/**
 * Lists the passages found for a question, best first, with their score on every leg; with `explain`, how the question
 * was understood, what brought each passage, and what its score is made of.
 */
export async function searchCommand(
  { question, batch, json, limit, explain = false }: SearchArguments,
  { search, output }: { readonly search: Search; readonly output: Output },
): Promise<void> {
  if (batch !== undefined) {
    for (const { id, question: asked } of await readBatchFile(batch)) {
      output.result(JSON.stringify(lineOf(id, await search(asked, limit, { explain }))));
    }
    return;
  }
  const found = await search({ text: question ?? "" }, limit, { explain });
  if (json) output.result(JSON.stringify(lineOf(null, found)));
  else for (const text of readable(found)) output.result(text);
}

function lineOf(id: string | null, { plan, passages, narrowed, explanations, selected = [] }: Found) {
  const results = passages.map(({ articleId, id: passageId, score, scores, text }, index) => ({
    articleId,
    passageId,
    score,
    scores,
    text,
    ...(explanations ? { explanation: explanations[index] } : {}),
  }));
  const read = selected.map(({ article, reprints, passages: found }) => ({
    articleId: article.id,
    spans: found.map(({ start, end }) => ({ start, end })),
    reprints: reprints.map((reprint) => reprint.id),
  }));
  return explanations ? { id, plan, narrowed, results, read } : { id, results };
}

function readable({ plan, passages, narrowed, explanations, selected = [] }: Found): string[] {
  if (!explanations) return passages.map(describe);
  return [
    describePlan(plan, narrowed),
    ...passages.flatMap((passage, index) => {
      const explanation = explanations[index];
      return explanation ? [describeExplanation(passage, explanation, index)] : [];
    }),
    describeSelection(selected),
  ];
}

function describe({ id, title, score, scores, text }: RetrievedPassage, index: number): string {
  const legs = Object.entries(scores).map(([leg, value]) => `${leg} ${value.toFixed(2)}`);
  return `${index + 1}. ${title}  (${id}, score ${score.toFixed(2)}: ${legs.join(", ")})\n   ${text.replaceAll("\n", " ")}\n`;
}
