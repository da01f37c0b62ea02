import { z } from "zod";
import type { CorpusStatistics } from "./archive-store.ts";

/** What was counted of the passages of one collection; those of none are counted together, under an empty name. */
export const corpusCountsSchema = z.object({
  collection: z.string(),
  passagesByLanguage: z.object({ zh: z.int(), en: z.int() }),
  /** Terms of all passages, by field. */
  terms: z.object({ bodyTerms: z.int(), titleTerms: z.int(), pinyinTerms: z.int() }),
});
export type CorpusCounts = z.infer<typeof corpusCountsSchema>;

/** The figures of several collections together. */
export function statisticsOf(counts: readonly CorpusCounts[]): CorpusStatistics {
  const sum = (of: (counted: CorpusCounts) => number) =>
    counts.reduce((total, counted) => total + of(counted), 0);
  const passagesByLanguage = {
    zh: sum((counted) => counted.passagesByLanguage.zh),
    en: sum((counted) => counted.passagesByLanguage.en),
  };
  const passages = passagesByLanguage.zh + passagesByLanguage.en;
  const mean = (field: keyof CorpusCounts["terms"]) =>
    passages === 0 ? 0 : sum(({ terms }) => terms[field]) / passages;
  return {
    passages,
    passagesByLanguage,
    meanLength: {
      bodyTerms: mean("bodyTerms"),
      titleTerms: mean("titleTerms"),
      pinyinTerms: mean("pinyinTerms"),
    },
  };
}
