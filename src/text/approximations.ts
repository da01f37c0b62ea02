/** How a printed number relates to the true one. */
export type Approximation = "nearly" | "about" | "over" | "at-least" | "under" | "at-most" | "several";

type Row = readonly [Approximation, string];

const PREFIXES: readonly Row[] = [
  ["nearly", "将近 接近 近"],
  ["about", "大约 约为 约有 大概 约"],
  ["over", "超过 突破 高于 多于 大于 超 逾"],
  ["at-least", "不少于 不下于 不低于 不下 至少 最少"],
  ["under", "不到 不足 不满 低于 少于 小于"],
  ["at-most", "不超过 不高于 最多 至多 最高"],
];
const SUFFIXES: readonly Row[] = [
  ["about", "左右 上下"],
  ["at-least", "以上"],
  ["under", "以下"],
  ["at-most", "以内 之内"],
  ["over", "之多 多 余"],
  ["several", "数 几"],
  ["over", "上 过"],
  ["about", "来"],
];
const ENGLISH: readonly Row[] = [
  ["nearly", "nearly almost close_to just_short_of just_under just_below"],
  ["about", "about around roughly approximately some an_estimated"],
  ["over", "more_than over well_over above well_above exceeding in_excess_of upwards_of upward_of"],
  ["at-least", "at_least a_minimum_of no_fewer_than no_less_than not_less_than"],
  ["under", "less_than fewer_than under below"],
  ["at-most", "at_most a_maximum_of up_to no_more_than as_many_as as_much_as"],
];

const tabulate = (rows: readonly Row[]) =>
  new Map(
    rows.flatMap(([approximation, words]) =>
      words.split(" ").map((word): [string, Approximation] => [word.replaceAll("_", " "), approximation]),
    ),
  );

const BY_WORD = new Map([...tabulate(PREFIXES), ...tabulate(SUFFIXES), ...tabulate(ENGLISH)]);

const alternatives = (rows: readonly Row[]) =>
  [...tabulate(rows).keys()]
    .sort((left, right) => right.length - left.length)
    .join("|")
    .replaceAll(" ", "\\s+");

/** 最近, 附近, 合约 and the like are words of their own. */
export const PREFIX_APPROXIMATION = `(?<![最附邻临靠合预节公条赶反])(?:${alternatives(PREFIXES)})`;
export const SUFFIX_APPROXIMATION = "左右|上下|以上|以下|以内|之内|之多";
/** What adds up to a sum is the whole sum. */
export const ENGLISH_APPROXIMATION = `(?<!\\badd(?:s|ed|ing)?\\s+(?=up\\b))(?:${alternatives(ENGLISH)})`;

/** What the words around a number say of it: the first one that says anything. */
export function approximationOf(...words: readonly (string | undefined)[]): Approximation | undefined {
  for (const word of words) {
    const approximation = BY_WORD.get(word?.toLowerCase().replace(/\s+/g, " ") ?? "");
    if (approximation !== undefined) return approximation;
  }
  return undefined;
}
