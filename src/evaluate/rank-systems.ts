import type { LegScores, RetrievedPassage } from "../model/retrieval.ts";
import { detectLanguage } from "../text/detect-language.ts";

/** The legs that score by words; the dense one is ranked by plain cosine, as a vector search alone would. */
const WORD_LEGS = ["lexical", "bridge", "pinyin"] as const satisfies readonly (keyof LegScores)[];
/** Reciprocal rank fusion's constant. Source: Cormack, Clarke and Büttcher, SIGIR 2009. */
const RRF_CONSTANT = 60;

/** In the order of the report; the peer only where it was asked for. */
export const SYSTEMS = ["dense", "lexical", "bridge", "pinyin", "plain RRF", "ours", "peer"] as const;
export type System = (typeof SYSTEMS)[number];

type Hit = Pick<RetrievedPassage, "id" | "articleId">;
type Candidate = Hit & Pick<RetrievedPassage, "text" | "score" | "scores">;

/** Article ids by their best passage, best first, of every leg alone, of plain reciprocal rank fusion, and of ours. */
export function rankSystems(
  candidates: readonly Candidate[],
  dense: readonly Hit[],
): Record<Exclude<System, "peer">, string[]> {
  const [lexical, bridge, pinyin] = WORD_LEGS.map((leg) => found(candidates, leg)) as [Hit[], Hit[], Hit[]];
  return {
    dense: articlesOf(dense),
    lexical: articlesOf(lexical),
    bridge: articlesOf(bridge),
    pinyin: articlesOf(pinyin),
    "plain RRF": articlesOf(fuseRanks([dense, lexical, bridge, pinyin])),
    ours: articlesOf([...candidates].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))),
  };
}

/** Each article once, at the rank of its best passage. */
export function articlesOf(hits: readonly Hit[]): string[] {
  return [...new Set(hits.map(({ articleId }) => articleId))];
}

/**
 * What a leg alone would have found, best first. Leg scores come relative to the candidates of the same language, so
 * a passage that the leg says nothing of has the lowest score of its language, together with others: it is left out.
 */
function found(candidates: readonly Candidate[], leg: (typeof WORD_LEGS)[number]): Hit[] {
  const scored = candidates.map((hit) => ({
    hit,
    score: hit.scores[leg],
    language: detectLanguage(hit.text),
  }));
  const floorOf = (language: string) => {
    const scores = scored.filter((row) => row.language === language).map(({ score }) => score);
    const lowest = Math.min(...scores);
    return scores.filter((score) => score - lowest < 1e-9).length > 1 ? lowest : Number.NEGATIVE_INFINITY;
  };
  const floors = new Map(
    [...new Set(scored.map(({ language }) => language))].map((key) => [key, floorOf(key)]),
  );
  return scored
    .filter(({ score, language }) => score - (floors.get(language) ?? 0) > 1e-9)
    .sort((a, b) => b.score - a.score || (a.hit.id < b.hit.id ? -1 : 1))
    .map(({ hit }) => hit);
}

/** Reciprocal rank fusion: every list gives its passages 1 / (60 + rank). */
function fuseRanks(lists: readonly (readonly Hit[])[]): Hit[] {
  const scores = new Map<string, { readonly hit: Hit; score: number }>();
  for (const list of lists) {
    list.forEach((hit, index) => {
      const known = scores.get(hit.id) ?? { hit, score: 0 };
      known.score += 1 / (RRF_CONSTANT + index + 1);
      scores.set(hit.id, known);
    });
  }
  return [...scores.values()]
    .sort((a, b) => b.score - a.score || (a.hit.id < b.hit.id ? -1 : 1))
    .map(({ hit }) => hit);
}
