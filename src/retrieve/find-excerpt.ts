import type { ExcerptOutcome } from "../model/answer.ts";
import type { Article } from "../model/article.ts";
import type { ArchiveStore, IndexedPassage } from "../store/archive-store.ts";
import { lettersWeight } from "../text/letters.ts";
import { searchTerms } from "../text/search-terms.ts";
import { containment, shinglesOf } from "../text/shingles.ts";
import { compareExcerpt, type ExcerptComparison, letteredText } from "./compare-excerpt.ts";
import { isReprint } from "./is-reprint.ts";

export type ExcerptStore = Pick<ArchiveStore, "searchByTerms" | "passageFrequencies" | "findArticles">;

/** What the archive has of an excerpt. */
export interface FoundExcerpt {
  readonly outcome: ExcerptOutcome;
  /** The story, or with `several` each of them; with `absent` the nearest articles. */
  readonly comparisons: readonly ExcerptComparison[];
  /** Other prints of the one story that have the excerpt too. */
  readonly reprints: readonly Article[];
}

/** Terms of the search: the rarest of the excerpt, which the fewest passages hold. */
const SEARCHED_TERMS = 40;
const PASSAGES_FOUND = 40;
/** Articles compared letter by letter: those whose passages have most of the excerpt's words in a row. */
const ARTICLES_COMPARED = 6;
/** From so much likeness on it is the printed text, with a slip in every eighth letter at most. */
const SAME_TEXT = 0.87;
/** A few words must be printed nearly as they are. */
const SHORT_WEIGHT = 12;
const SAME_SHORT_TEXT = 0.92;
/** So much alike and it is the same sentence in other words; a paraphrase is less. Experiment: eval/measure-excerpts.ts. */
const SAME_SENTENCE = 0.7;
/** So much more alike and the other article is not meant. */
const CLEARLY_BETTER = 0.04;
/** So much of the excerpt, word for word, is worth showing. */
const WORTH_SHOWING = 0.35;
const MOST_SHOWN = 3;

/**
 * Looks for the place where an excerpt is printed. Search by the rarest terms proposes, the comparison with the
 * articles' own text decides; nothing reads the whole index.
 */
export async function findExcerpt(text: string, store: ExcerptStore): Promise<FoundExcerpt> {
  const nearest = await proposeArticles(text, store);
  const articles = await store.findArticles([...nearest.keys()]);
  const excerpt = letteredText(text);
  const compared = articles
    .map((article) => compareExcerpt(excerpt, article, nearest.get(article.id) ?? 0))
    .sort(byLikeness);
  return judge(compared, lettersWeight(excerpt.letters.text));
}

/** The articles whose passages have most of the excerpt's words in a row, with the place of the first such passage. */
async function proposeArticles(text: string, store: ExcerptStore): Promise<Map<string, number>> {
  const terms = [...new Set(searchTerms(text))];
  const frequencies = await store.passageFrequencies(terms);
  const rarest = terms
    .filter((term) => frequencies.has(term))
    .sort((a, b) => (frequencies.get(a) as number) - (frequencies.get(b) as number))
    .slice(0, SEARCHED_TERMS);
  const passages = await store.searchByTerms(
    [
      { field: "bodyTerms", terms: rarest, boost: 1 },
      { field: "titleTerms", terms: rarest, boost: 1 },
    ],
    PASSAGES_FOUND,
  );
  const shingles = shinglesOf(text);
  const shareOf = ({ title, text: printed }: IndexedPassage) =>
    containment(shingles, shinglesOf(`${title}\n${printed}`));
  const ranked = passages
    .map((passage) => ({ passage, share: shareOf(passage) }))
    .sort((a, b) => b.share - a.share || (a.passage.id < b.passage.id ? -1 : 1));
  const starts = new Map<string, number>();
  for (const { passage } of ranked)
    if (!starts.has(passage.articleId) && starts.size < ARTICLES_COMPARED)
      starts.set(passage.articleId, passage.start);
  return starts;
}

/** Of equally good prints the first one; what carries no date comes last. */
function byLikeness(a: ExcerptComparison, b: ExcerptComparison): number {
  const keyOf = ({ article: { date = "9", id } }: ExcerptComparison) => `${date} ${id}`;
  return b.likeness - a.likeness || (keyOf(a) < keyOf(b) ? -1 : 1);
}

function judge(compared: readonly ExcerptComparison[], weight: number): FoundExcerpt {
  const isShort = weight < SHORT_WEIGHT;
  const same = compared.filter(
    ({ likeness, difference }) => !difference && likeness >= (isShort ? SAME_SHORT_TEXT : SAME_TEXT),
  );
  const [best] = same;
  if (best) {
    const prints = same
      .slice(1)
      .map((other) => ({ other, isReprint: isSameStory(best.article, other.article) }));
    const rivals = prints.filter(
      ({ other, isReprint }) => !isReprint && best.likeness - other.likeness < CLEARLY_BETTER,
    );
    const reprints = prints.filter(({ isReprint }) => isReprint).map(({ other }) => other.article);
    return rivals.length === 0
      ? { outcome: "printed", comparisons: [best], reprints }
      : {
          outcome: "several",
          comparisons: [best, ...rivals.map(({ other }) => other)].slice(0, MOST_SHOWN),
          reprints: [],
        };
  }
  const [nearest] = compared;
  if (nearest && nearest.likeness >= SAME_SENTENCE && nearest.ranges.length > 0)
    return { outcome: "differs", comparisons: [nearest], reprints: [] };
  const parts = compared.filter(({ share, ranges }) => share >= WORTH_SHOWING && ranges.length > 0);
  return parts.length > 0
    ? { outcome: "part", comparisons: parts.slice(0, MOST_SHOWN), reprints: [] }
    : { outcome: "absent", comparisons: compared.slice(0, MOST_SHOWN), reprints: [] };
}

function isSameStory(a: Article, b: Article): boolean {
  return isReprint(a.text, b.text) || isReprint(b.text, a.text);
}
