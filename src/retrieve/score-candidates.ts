import type { WeighedConcept } from "../model/query-plan.ts";
import type { LegScores } from "../model/retrieval.ts";
import type { CorpusStatistics, IndexedPassage } from "../store/archive-store.ts";
import { type ConceptScores, dotProduct, scoreConcepts, wantedTerms } from "./score-passage.ts";

/**
 * What a passage gains by what the other passages of its article say, relative to its own words: an article names its
 * subject once and goes on about it. Experiment: eval/score-retrieval.ts.
 */
const ARTICLE_SHARE = 0.5;

/** Scores every candidate passage on all legs, not yet normalised. */
export function scoreCandidates(
  candidates: readonly IndexedPassage[],
  concepts: readonly WeighedConcept[],
  queryVector: Float32Array,
  statistics: CorpusStatistics,
): LegScores[] {
  const wanted = wantedTerms(concepts);
  const own = candidates.map((passage) => scoreConcepts(passage, concepts, statistics, wanted));
  const byArticle = new Map<string, ConceptScores[]>();
  candidates.forEach(({ articleId }, index) => {
    byArticle.set(articleId, maxima(byArticle.get(articleId), own[index] ?? []));
  });
  const raw = candidates.map(({ articleId, vector }, index): LegScores => {
    const ofArticle = byArticle.get(articleId) ?? [];
    const totals = { lexical: 0, bridge: 0, pinyin: 0 };
    concepts.forEach((_, concept) => {
      const { term, word, pinyin } = blend(own[index]?.[concept], ofArticle[concept]);
      totals.lexical += term;
      totals.bridge += word;
      totals.pinyin += pinyin;
    });
    return { dense: dotProduct(queryVector, vector), ...totals };
  });
  return centreByLanguage(
    raw,
    candidates.map(({ language }) => language),
  );
}

const NOTHING: ConceptScores = { term: 0, word: 0, pinyin: 0 };

function maxima(known: readonly ConceptScores[] | undefined, own: readonly ConceptScores[]): ConceptScores[] {
  return own.map(({ term, word, pinyin }, concept) => {
    const before = known?.[concept] ?? NOTHING;
    return {
      term: Math.max(term, before.term),
      word: Math.max(word, before.word),
      pinyin: Math.max(pinyin, before.pinyin),
    };
  });
}

function blend(own: ConceptScores = NOTHING, ofArticle: ConceptScores = NOTHING): ConceptScores {
  const mix = (kind: keyof ConceptScores) =>
    (1 - ARTICLE_SHARE) * own[kind] + ARTICLE_SHARE * ofArticle[kind];
  return { term: mix("term"), word: mix("word"), pinyin: mix("pinyin") };
}

/**
 * Takes from every score the mean of the candidates of the same language. E5 places texts of one language nearer to
 * each other than translations, and words match themselves better than their translations: without this an English
 * question finds English pages whatever they say.
 */
function centreByLanguage(scores: readonly LegScores[], languages: readonly string[]): LegScores[] {
  const centred = scores.map((row) => ({ ...row }));
  for (const language of new Set(languages)) {
    const rows = centred.filter((_, index) => languages[index] === language);
    for (const leg of Object.keys(rows[0] ?? {}) as (keyof LegScores)[]) {
      const mean = rows.reduce((sum, row) => sum + row[leg], 0) / rows.length;
      for (const row of rows) row[leg] -= mean;
    }
  }
  return centred;
}
