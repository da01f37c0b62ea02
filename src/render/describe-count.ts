import type { ComputedCount, WordCount } from "../model/archive-scan.ts";
import { cleanLine } from "./clean-text.ts";
import type { Say } from "./load-messages.ts";

const WORDS_NAMED = 6;

/** What was counted over the whole index, among how many articles, and by which words. */
export function describeCount(computed: ComputedCount, say: Say): string {
  const { kind, articles, of, undated, inPassing, criterion, date, words, leftOut } = computed;
  const values = {
    kind,
    articles,
    of,
    criterion,
    subject: cleanLine(computed.subject),
    range: rangeOf(computed, say),
  };
  const lines = [say(countMessage(computed), values)];
  if (criterion === "about") {
    lines.push(say("count-criterion"));
    if (inPassing > 0) lines.push(say("count-in-passing", { count: inPassing }));
  }
  if (undated > 0 && date !== undefined) lines.push(say("count-without-date", { count: undated }));
  if (isToldByWords(computed)) lines.push(say("count-words", listed(words, say)));
  if (leftOut.length > 0) lines.push(say("count-left-out", listed(leftOut, say)));
  return lines.join(say("sentence-separator"));
}

function countMessage({ kind, articles, of, date }: ComputedCount): string {
  if (of === 0) return "count-empty";
  if (articles === 0) return "count-none";
  if (kind === "count" || kind === "list") return "count-articles";
  return date === undefined ? "count-undated" : "count-dated";
}

/** The words are told when they are not just the one asked for. */
function isToldByWords({ words, subject }: ComputedCount): boolean {
  return (
    words.length > 1 || (words[0] !== undefined && words[0].word.toLowerCase() !== subject.toLowerCase())
  );
}

/** What was looked through, newspaper and time. */
function rangeOf({ scope, earliestDate, latestDate }: ComputedCount, say: Say): string {
  const reach =
    earliestDate === undefined || latestDate === undefined || earliestDate === latestDate
      ? earliestDate
      : say("count-period", { from: earliestDate, to: latestDate });
  const newspaper = scope.newspaper === undefined ? undefined : cleanLine(scope.newspaper);
  const period = scope.period ?? reach;
  if (newspaper !== undefined && period !== undefined)
    return say("count-range", { scope: say("count-scope", { newspaper, period }) });
  const one = newspaper ?? period;
  return one === undefined ? "" : say("count-range", { scope: one });
}

function listed(words: readonly WordCount[], say: Say) {
  const named = words.slice(0, WORDS_NAMED);
  return {
    words: named
      .map(({ word, articles }) => say("count-word", { word: cleanLine(word), articles }))
      .join(say("list-separator")),
    more: words.length - named.length,
  };
}
