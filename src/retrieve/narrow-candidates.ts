import type { AskedPeriod, AskedValue, QueryPlan } from "../model/query-plan.ts";
import type { Narrowing, NarrowingKind } from "../model/retrieval.ts";
import type { IndexedPassage, Printing } from "../store/archive-store.ts";
import { asksForPeriod } from "../text/fits-period.ts";
import { type Fit, fitsValue } from "./fits-value.ts";
import type { RankingWeights } from "./ranking-weights.ts";

/** What the other passages of an article tell of a date or value counts for a passage by this share. */
const ARTICLE_SHARE = 0.5;

export type Gains = Readonly<Partial<Record<NarrowingKind, number>>>;

/**
 * How well every candidate fits the dates, newspapers and values of the question, as what it gains by it. Nothing is
 * left out: what fits nothing stays where it was. Where no candidate fits, the filter has fallen back.
 */
export function narrowCandidates(
  candidates: readonly Pick<IndexedPassage, "articleId" | "title" | "text">[],
  { periods, newspapers, values }: Pick<QueryPlan, "periods" | "newspapers" | "values">,
  printings: readonly Printing[],
  weights: RankingWeights["narrowing"],
): { readonly gains: readonly Gains[]; readonly narrowed: readonly Narrowing[] } {
  const printingOf = new Map(printings.map((printing) => [printing.articleId, printing]));
  const gains = candidates.map((): Partial<Record<NarrowingKind, number>> => ({}));
  const narrowed: Narrowing[] = [];
  const apply = (
    kind: NarrowingKind,
    words: string,
    meaning: string,
    count: number,
    fits: readonly Fit[],
  ) => {
    fits.forEach((fit, index) => {
      const gain = (fit * weights[kind]) / count;
      const row = gains[index];
      if (row && gain > 0) row[kind] = (row[kind] ?? 0) + gain;
    });
    const matching = fits.filter((fit) => fit > 0).length;
    narrowed.push({ kind, words, meaning, matching, fellBack: matching === 0 });
  };
  for (const period of periods) {
    const fitsIn = asksForPeriod(period);
    const fits = shareInArticle(candidates, ({ articleId, title, text }) =>
      fitsIn(`${title}\n${text}`, printingOf.get(articleId)?.date),
    );
    apply("date", period.words, meaningOfPeriod(period), periods.length, fits);
  }
  for (const newspaper of newspapers) {
    const fits = candidates.map(({ articleId }) =>
      Number(printingOf.get(articleId)?.newspaper === newspaper),
    );
    apply("newspaper", newspaper, newspaper, 1, fits);
  }
  for (const value of values) {
    const fitsIn = fitsValue(value);
    const fits = shareInArticle(candidates, ({ text }) => fitsIn(text));
    apply("value", value.words, meaningOfValue(value), values.length, fits);
  }
  return { gains, narrowed };
}

/** The fit of every passage: its own, or a share of the best one of its article. */
function shareInArticle<Candidate extends { readonly articleId: string }>(
  candidates: readonly Candidate[],
  fit: (candidate: Candidate) => Fit,
): Fit[] {
  const own = candidates.map(fit);
  const best = new Map<string, Fit>();
  candidates.forEach(({ articleId }, index) => {
    best.set(articleId, Math.max(best.get(articleId) ?? 0, own[index] ?? 0));
  });
  return candidates.map(({ articleId }, index) =>
    Math.max(own[index] ?? 0, ARTICLE_SHARE * (best.get(articleId) ?? 0)),
  );
}

/** A period in figures: "2021-03-01 to 2021-03-31", "every 03-29". */
export function meaningOfPeriod({ range, yearly }: AskedPeriod): string {
  if (range) return range.from === range.to ? range.from : `${range.from} to ${range.to}`;
  const two = (number: number) => String(number).padStart(2, "0");
  return `every ${[yearly?.month ?? 0, ...(yearly?.day === undefined ? [] : [yearly.day])].map(two).join("-")}`;
}

export function meaningOfValue({ value, unit }: AskedValue): string {
  return unit === undefined ? value : `${value} ${unit}`;
}
