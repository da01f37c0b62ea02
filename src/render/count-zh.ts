import type { ComputedCount, WordCount } from "../model/archive-scan.ts";
import { cleanLine } from "./clean-text.ts";
import { isToldByWords, rangeParts } from "./count-parts.ts";

const WORDS_NAMED = 6;

/** What was counted over the whole index, in Chinese. */
export function describeCountInChinese(computed: ComputedCount): string {
  const { kind, articles, of, undated, inPassing, criterion, date } = computed;
  const subject = `“${cleanLine(computed.subject)}”`;
  const whole = `档案${rangeOf(computed)}共 ${of} 篇`;
  const verb = criterion === "about" ? `主要讲到${subject}` : `提到${subject}`;
  const lines: string[] = [];
  if (of === 0) lines.push(`档案里没有这一范围${rangeOf(computed)}的文章。`);
  else if (articles === 0) lines.push(`${whole}，没有一篇提到${subject}。`);
  else if (kind === "count" || kind === "list") lines.push(`${whole}，其中 ${articles} 篇${verb}。`);
  else if (date === undefined) lines.push(`${whole}，其中 ${articles} 篇${verb}，但都没有印日期。`);
  else lines.push(`${whole}，其中 ${articles} 篇${verb}，这是${kind === "first" ? "最早" : "最近"}的日期。`);
  if (criterion === "about") {
    lines.push("标题或开头点到，或文中至少提到两次的，才算在内。");
    if (inPassing > 0) lines.push(`另有 ${inPassing} 篇只是顺带提到。`);
  }
  if (undated > 0 && date !== undefined) lines.push(`有 ${undated} 篇没有日期，无法排先后。`);
  if (isToldByWords(computed)) lines.push(`计入的词：${listed(computed.words)}。`);
  if (computed.leftOut.length > 0) lines.push(`读音相同、没有计入：${listed(computed.leftOut)}。`);
  return lines.join("");
}

function rangeOf(computed: ComputedCount): string {
  const parts = rangeParts(computed, " 至 ");
  return parts.length === 0 ? "" : `（${parts.join("，")}）`;
}

function listed(words: readonly WordCount[]): string {
  const shown = words.slice(0, WORDS_NAMED).map(({ word, articles }) => `${cleanLine(word)} ${articles} 篇`);
  const more = words.length - shown.length;
  return `${shown.join("、")}${more > 0 ? ` 等 ${words.length} 个词` : ""}`;
}
