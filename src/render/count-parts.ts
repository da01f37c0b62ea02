import type { ComputedCount } from "../model/archive-scan.ts";
import { cleanLine } from "./clean-text.ts";

/** The words are told when they are not just the one asked for. */
export function isToldByWords({ words, subject }: ComputedCount): boolean {
  return (
    words.length > 1 || (words[0] !== undefined && words[0].word.toLowerCase() !== subject.toLowerCase())
  );
}

/** What was looked through, newspaper and time, with the word that stands between two days. */
export function rangeParts(
  { scope, earliestDate, latestDate }: ComputedCount,
  betweenDays: string,
): string[] {
  const reach = earliestDate === latestDate ? earliestDate : `${earliestDate}${betweenDays}${latestDate}`;
  const time = scope.period ?? (earliestDate === undefined ? undefined : reach);
  return [
    ...(scope.newspaper === undefined ? [] : [cleanLine(scope.newspaper)]),
    ...(time === undefined ? [] : [time]),
  ];
}
