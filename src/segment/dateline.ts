/** Datelines: "新华社北京3月3日电", "本报永岭讯", "NANLING, March 3, 2021 —" at the beginning of a report. */
import type { ArticleText } from "./article-text.ts";
import { readFullDate } from "./masthead.ts";

export interface Dateline {
  /** As printed; may be empty. */
  readonly places: readonly string[];
  /** ISO 8601, only when the dateline prints the year too. */
  readonly date?: string;
  readonly line: number;
}

/** Characters into a text in which a dateline can stand. */
const OPENING_LENGTH = 60;
const PLACE = "(?!本报|记者|综合|特约|见习|专电|快讯|消息|通讯员|讯|电)\\p{Script=Han}{2,5}?";
const CHINESE = new RegExp(
  "^[【［[（(]?(?:本报|本社|\\p{Script=Han}{2,6}(?:报|社|網|网))" +
    `(?<places>${PLACE}(?:[、/／]${PLACE})*)?` +
    "(?<date>(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)?(?:综合|专)?(?:电|電|讯|訊|消息)",
  "u",
);
/** Places in capitals, as English papers set them. */
const ENGLISH =
  /^(?<places>\p{Lu}{2}[\p{Lu}.'’ -]{1,28}(?:\/\p{Lu}[\p{Lu}.'’ -]{1,28})*)(?:,\s+\p{Lu}[\p{Ll}.]+)?(?:,\s+(?<date>\p{L}+ \d{1,2}(?:, \d{4})?|\d{1,2} \p{L}+(?: \d{4})?))?\s*(?:\([^()]{2,20}\)\s*)?[—–]/u;

/** The dateline with which an article's text begins, or `undefined`. */
export function readDateline({ text, lineSpans }: ArticleText): Dateline | undefined {
  const opening = text.slice(0, OPENING_LENGTH);
  const groups = (CHINESE.exec(opening) ?? ENGLISH.exec(opening))?.groups;
  if (!groups) return undefined;
  const places = (groups["places"] ?? "").split(/[、/／]/u).map((place) => place.trim());
  const date = groups["date"] === undefined ? undefined : readFullDate(groups["date"]);
  return {
    places: places.filter(Boolean),
    ...(date === undefined ? {} : { date }),
    line: lineSpans[0]?.line ?? 1,
  };
}
