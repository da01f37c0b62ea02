import { answerTypeFit } from "./answer-type-fit.ts";
import type { AnswerInput } from "./answerer.ts";
import type { SentenceEvidence } from "./sentence-evidence.ts";
import { gatherEvidence } from "./sentence-evidence.ts";

/** A sentence with what it is worth as an answer. */
export interface RankedEvidence extends SentenceEvidence {
  /** 0 or 1 for kinds that can be told, 0.5 for the others. */
  readonly typeFit: number;
  /** Cosine with the question; absent for sentences that were not worth the model's time. */
  readonly similarity?: number;
  readonly score: number;
}

/** What each sign counts. Experiment: eval/answer-weights.ts. */
export const EVIDENCE_WEIGHTS = {
  /** Share of the question that the sentence says or takes from its surroundings. */
  coverage: 1,
  /** Share that it says itself: what is asked is the sentence's, what it is about the article's. */
  said: 0.6,
  typeFit: 0.3,
  /** E5 cosines of related texts lie between 0.75 and 0.9, and are stretched to 0…1. */
  similarity: 0.8,
  /** Rank of the article among those retrieved. */
  article: 0.5,
} as const;

/** Sentences whose similarity is computed; more cost 4 ms each. */
const MEASURED_SENTENCES = 16;
/** A fragment of fewer characters (a sub-head, a salutation) answers nothing on its own. */
const SHORTEST_SENTENCE = 8;

/** Ranks the sentences of the retrieved articles as evidence, best first. Deterministic: ties go by article and place. */
export async function rankEvidence(input: AnswerInput): Promise<RankedEvidence[]> {
  const { articles, concepts, plan, passages } = input;
  const totalImportance = concepts.reduce((sum, { importance }) => sum + importance, 0) || 1;
  const articleScore = articleScores(input);
  const withSigns = gatherEvidence(articles, concepts)
    .filter(({ text }) => text.length >= SHORTEST_SENTENCE)
    .map((evidence) => {
      const said =
        evidence.said.reduce((sum, value, index) => sum + value * (concepts[index]?.importance ?? 0), 0) /
        totalImportance;
      const typeFit = answerTypeFit(evidence.text, plan.answerTypes);
      const retrieved = passages.some(
        ({ articleId, start, end }) =>
          articleId === evidence.article.id && start < evidence.end && end > evidence.start,
      );
      const signs =
        EVIDENCE_WEIGHTS.coverage * evidence.coverage +
        EVIDENCE_WEIGHTS.said * said +
        EVIDENCE_WEIGHTS.typeFit * typeFit +
        EVIDENCE_WEIGHTS.article * (articleScore.get(evidence.article.id) ?? 0);
      return { ...evidence, typeFit, score: signs, retrieved };
    })
    .sort(byScore);
  const measured = withSigns.filter(({ retrieved }) => retrieved).slice(0, MEASURED_SENTENCES);
  const similarities = await input.similarities(
    measured.map(({ article, text }) => `${article.title}\n${text}`),
  );
  const similarityOf = new Map(measured.map((evidence, index) => [evidence, similarities[index] ?? 0]));
  return withSigns
    .map((evidence): RankedEvidence => {
      const similarity = similarityOf.get(evidence);
      const { retrieved: _, ...rest } = evidence;
      if (similarity === undefined) return rest;
      return { ...rest, similarity, score: rest.score + EVIDENCE_WEIGHTS.similarity * stretch(similarity) };
    })
    .sort(byScore);
}

/** The fused scores of the articles' best passages, stretched to 0…1. */
function articleScores({ articles, passages }: AnswerInput): Map<string, number> {
  const best = articles.map(({ id }) => passages.find(({ articleId }) => articleId === id)?.score ?? 0);
  const highest = Math.max(...best);
  const lowest = Math.min(...passages.map(({ score }) => score), highest - 1e-9);
  return new Map(articles.map(({ id }, index) => [id, ((best[index] ?? 0) - lowest) / (highest - lowest)]));
}

function stretch(cosine: number): number {
  return Math.max(0, Math.min(1, (cosine - 0.75) / 0.15));
}

function byScore(
  a: { readonly score: number; readonly article: { readonly id: string }; readonly start: number },
  b: { readonly score: number; readonly article: { readonly id: string }; readonly start: number },
): number {
  return (
    b.score - a.score ||
    (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : a.start - b.start)
  );
}
