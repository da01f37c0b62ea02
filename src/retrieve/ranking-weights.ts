import type { Language } from "../model/language.ts";
import type { LegScores, NarrowingKind } from "../model/retrieval.ts";

/** The constants of the ranking that an experiment chooses. */
export interface RankingWeights {
  /** Points a standard deviation of similarity (`dense`), and points for covering the whole question on a leg. */
  readonly legs: LegScores;
  /**
   * A name counts as this many other concepts of its rarity: what is asked about must be there, what is asked of it
   * may be said in other words.
   */
  readonly name: number;
  /**
   * 0…1: what a passage takes over from its article's best passage, concept by concept: an article names its subject
   * once and goes on about it.
   */
  readonly articleShare: number;
  /** A term in a printed title counts as this many in the body. */
  readonly titleBoost: number;
  /** Of a name's weight, for characters that only sound like the place that is meant. */
  readonly namesake: number;
  /**
   * Points for fitting what the question names: enough to go before others of its subject, too little to go before
   * those that are much nearer in subject.
   */
  readonly narrowing: Readonly<Record<NarrowingKind, number>>;
}

const NARROWING = { date: 2, newspaper: 3, value: 2 };

/**
 * By the language of the question. An English word in an English page is no surer a sign than its translation in a
 * Chinese one, and has no competition there: it weighs less. Chosen by `eval/fit-ranking-weights.ts` (eval/README.md,
 * "Weights of the ranking").
 */
export const RANKING_WEIGHTS: Readonly<Record<Language, RankingWeights>> = {
  zh: {
    legs: { dense: 1, lexical: 7.5, bridge: 7.5, pinyin: 7.5 },
    name: 3,
    articleShare: 0.5,
    titleBoost: 1,
    namesake: 0.3,
    narrowing: NARROWING,
  },
  en: {
    legs: { dense: 1, lexical: 6, bridge: 15, pinyin: 20 },
    name: 3,
    articleShare: 0.5,
    titleBoost: 1.5,
    namesake: 0.3,
    narrowing: NARROWING,
  },
};
