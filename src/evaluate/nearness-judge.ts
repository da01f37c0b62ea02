import type { Embedder } from "../embed/embedder.ts";
import type { Entails } from "./judge-citations.ts";
import { dotProduct } from "./nearest-passages.ts";

/**
 * Cosine from which on quotes are taken to tell what a question and its answer say, by the language of these. The quotes are
 * mostly Chinese, and texts of one language are nearer to each other. Experiment: eval/fit-citation-judge.ts.
 */
const SUPPORTED_FROM: Readonly<Record<string, number>> = { zh: 0.887, en: 0.795 };

/**
 * A judge of citations that filtered no sentence: nearness of the quotes to question and sentence by the embedding model. It
 * sees whether they are about the same, and not whether a figure is right.
 */
export function createNearnessJudge(embedder: Pick<Embedder, "embedPassages" | "embedQueries">): Entails {
  return async (citations, { question, sentence, language }) => {
    const [[claimed], [cited]] = await Promise.all([
      embedder.embedQueries([`${question} ${sentence}`]),
      embedder.embedPassages([citations.map(({ quote }) => quote).join("\n")]),
    ]);
    if (!claimed || !cited) throw new Error("the embedding model gave no vector");
    return dotProduct(claimed, cited) >= (SUPPORTED_FROM[language] ?? Number.POSITIVE_INFINITY);
  };
}
