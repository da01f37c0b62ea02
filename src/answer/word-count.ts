import type { ComputedCount } from "../model/archive-scan.ts";
import type { Language } from "../model/language.ts";

/** The headline of a count: the number of articles, or the date asked for; `undefined` when there is none. */
export function wordCount(computed: ComputedCount, language: Language): string | undefined {
  const { kind, articles, date } = computed;
  if (kind === "first" || kind === "latest") return date;
  if (language === "zh") return `${articles}篇`;
  return `${articles} ${articles === 1 ? "article" : "articles"}`;
}
