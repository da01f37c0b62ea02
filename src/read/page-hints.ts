import type { Evidence } from "../model/article.ts";
import type { PageHints } from "../model/page.ts";
import { pathHints } from "./path-hints.ts";
import type { SourceFile } from "./read-result.ts";

/** What path and `archive.yaml` say of a page; the latter prevails. */
export function pageHints({ file, folder }: Pick<SourceFile, "file" | "folder">): PageHints {
  return overrideHints(overrideHints({}, pathHints(file), "path"), folder, "archive.yaml");
}

/** Hints with those of a better source over them, which is remembered as the source of its newspaper and date. */
export function overrideHints(hints: PageHints, better: PageHints, source: Evidence["source"]): PageHints {
  return {
    ...hints,
    ...better,
    ...(better.newspaper === undefined ? {} : { newspaperSource: source }),
    ...(better.date === undefined ? {} : { dateSource: source }),
  };
}
