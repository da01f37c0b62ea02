import type { RetrievedPassage } from "../model/retrieval.ts";
import { splitSentences } from "../text/sentences.ts";

/**
 * The passages of one article in reading order: each widened to whole sentences, where the index cut one that is
 * longer than the model reads, and those that then meet or overlap joined. What is joined keeps the best score.
 */
export function joinPassages(passages: readonly RetrievedPassage[], articleText: string): RetrievedPassage[] {
  const sentences = splitSentences(articleText);
  const joined: RetrievedPassage[] = [];
  for (const passage of [...passages].sort((a, b) => a.start - b.start)) {
    const touched = sentences.filter(({ start, end }) => start < passage.end && end > passage.start);
    const start = Math.min(passage.start, touched[0]?.start ?? passage.start);
    const end = Math.max(passage.end, touched.at(-1)?.end ?? passage.end);
    const last = joined.at(-1);
    if (last && articleText.slice(last.end, start).trim() === "") {
      const best = last.score >= passage.score ? last : passage;
      const to = Math.max(last.end, end);
      joined[joined.length - 1] = {
        ...best,
        start: last.start,
        end: to,
        text: articleText.slice(last.start, to),
      };
    } else {
      joined.push({ ...passage, start, end, text: articleText.slice(start, end) });
    }
  }
  return joined;
}
