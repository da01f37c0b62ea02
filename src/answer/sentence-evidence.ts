import type { Article } from "../model/article.ts";
import type { WeighedConcept } from "../model/query-plan.ts";
import { splitSentences } from "../text/sentences.ts";
import { type ConceptPlace, locateConcepts, supportWithin } from "./locate-concepts.ts";

/** One sentence of an article (or one table row) with what it says of the question. */
export interface SentenceEvidence {
  readonly article: Article;
  /** Position among the sentences of its article. */
  readonly ordinal: number;
  /** UTF-16 offsets into the article's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the question's concepts stand, as offsets into `text`. */
  readonly places: readonly ConceptPlace[];
  /** 0…1 a concept: what sentence, title and article together support. */
  readonly support: readonly number[];
  /** Shares of the question, see `EvidenceSigns`. */
  readonly said: number;
  readonly telling: number;
  readonly neighbours: number;
  readonly covered: number;
}

/**
 * How much of a concept a sentence takes over from where it stands: an article's subject is named in its title or
 * lead and seldom again.
 */
const CARRIED_FROM = { title: 1, article: 0.8 } as const;
/** A Chinese pair that the archive holds nowhere is a joint between two words more often than a missing one. */
const UNKNOWN_PAIR = 0.35;
/** What was taken over from the turn before counts less than what is asked now. */
const EARLIER = 0.5;

/** What each concept weighs in a share of the question. */
export function shareWeights(concepts: readonly WeighedConcept[]): number[] {
  return concepts.map(
    ({ importance, alternatives, isEarlier, surface }) =>
      importance *
      (alternatives.length === 0 && /\p{Script=Han}/u.test(surface) ? UNKNOWN_PAIR : 1) *
      (isEarlier ? EARLIER : 1),
  );
}

/** Splits articles into sentences and measures what each says. The subject is the article's, the relation the sentence's. */
export function gatherEvidence(
  articles: readonly Article[],
  concepts: readonly WeighedConcept[],
): SentenceEvidence[] {
  const weights = shareWeights(concepts);
  return articles.flatMap((article) => {
    const heading = `${article.title}\n${article.subtitle ?? ""}`;
    const inHeading = supportWithin(locateConcepts(heading, concepts), concepts.length);
    const places = locateConcepts(article.text, concepts);
    const inArticle = supportWithin(places, concepts.length);
    const sentences = splitSentences(article.text);
    const rows = sentences.map(({ start, end }) => supportWithin(places, concepts.length, start, end));
    const rarity = concepts.map((_, concept) => {
      const saying = rows.filter((row) => (row[concept] ?? 0) > 0).length;
      return Math.log((rows.length + 1) / (saying + 0.5)) / Math.log((rows.length + 1) / 0.5);
    });
    const tellingWeights = weights.map((weight, concept) => weight * (rarity[concept] ?? 0));
    return sentences.map(({ start, end, text }, ordinal): SentenceEvidence => {
      const own = rows[ordinal] ?? [];
      const around = concepts.map((_, concept) =>
        Math.max(rows[ordinal - 1]?.[concept] ?? 0, rows[ordinal + 1]?.[concept] ?? 0),
      );
      const support = own.map((said, concept) =>
        Math.max(
          said,
          CARRIED_FROM.title * (inHeading[concept] ?? 0),
          CARRIED_FROM.article * (inArticle[concept] ?? 0),
        ),
      );
      return {
        article,
        ordinal,
        start,
        end,
        text,
        places: places
          .filter((place) => place.start >= start && place.end <= end)
          .map((place) => ({ ...place, start: place.start - start, end: place.end - start })),
        support,
        said: share(own, weights),
        telling: share(own, tellingWeights),
        neighbours: share(
          around.map((value, concept) => Math.max(0, value - (own[concept] ?? 0))),
          tellingWeights,
        ),
        covered: share(support, weights),
      };
    });
  });
}

function share(support: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return support.reduce((sum, value, concept) => sum + value * (weights[concept] ?? 0), 0) / total;
}
