import type { ComputedCount, WordCount } from "../model/archive-scan.ts";
import { cleanLine } from "./clean-text.ts";
import { isToldByWords, rangeParts } from "./count-parts.ts";

const WORDS_NAMED = 6;

/** What was counted over the whole index, in English. */
export function describeCountInEnglish(computed: ComputedCount): string {
  const { kind, articles, of, undated, inPassing, criterion, date } = computed;
  const subject = `“${cleanLine(computed.subject)}”`;
  const whole = `the ${of === 1 ? "one article" : `${of} articles`} in the archive${rangeOf(computed)}`;
  const one = articles === 1;
  const verb = criterion === "about" ? (one ? "is about" : "are about") : one ? "mentions" : "mention";
  const lines: string[] = [];
  if (of === 0) lines.push(`The archive holds no articles${rangeOf(computed)}.`);
  else if (articles === 0) lines.push(`None of ${whole} mentions ${subject}.`);
  else if (kind === "count" || kind === "list") lines.push(`${articles} of ${whole} ${verb} ${subject}.`);
  else if (date === undefined)
    lines.push(
      `${articles} of ${whole} ${verb} ${subject}, but ${one ? "it carries no date" : "none of them carries a date"}.`,
    );
  else
    lines.push(
      `The ${kind === "first" ? "earliest" : "latest"} of ${articles} ${one ? "article" : "articles"} that ${verb} ${subject}, of ${whole}.`,
    );
  if (criterion === "about") {
    lines.push("Counted as about it: named in the title or the opening words, or at least twice.");
    if (inPassing > 0)
      lines.push(`${inPassing} more ${inPassing === 1 ? "names" : "name"} it only in passing.`);
  }
  if (undated > 0 && date !== undefined)
    lines.push(`${undated} of them ${undated === 1 ? "carries" : "carry"} no date and cannot be placed.`);
  if (isToldByWords(computed)) lines.push(`Words counted: ${listed(computed.words)}.`);
  if (computed.leftOut.length > 0)
    lines.push(`Not counted, as they only sound like it: ${listed(computed.leftOut)}.`);
  return lines.join(" ");
}

function rangeOf(computed: ComputedCount): string {
  const parts = rangeParts(computed, " to ");
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

function listed(words: readonly WordCount[]): string {
  const shown = words.slice(0, WORDS_NAMED).map(({ word, articles }) => `${cleanLine(word)} (${articles})`);
  const more = words.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
