import { parseChineseNumeral } from "./chinese-numerals.ts";
import {
  CHINESE_PART_PATTERN,
  CHINESE_RELATIVE_PATTERN,
  ENGLISH_RELATIVE_PATTERN,
  MONTH_PATTERN,
  monthOfName,
  PARTS_OF_DAY,
  type PartOfDay,
  RELATIVE_DATES,
  type RelativeDate,
} from "./date-words.ts";
import { foldWidth } from "./fold-width.ts";
import { remembered } from "./remembered.ts";

/** What a date says of a day; any part may be missing. Months and days count from 1. */
export interface CalendarDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A date as printed. `start` and `end` are UTF-16 offsets, end exclusive, of `raw`. */
export interface DateMention extends CalendarDate {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly partOfDay?: PartOfDay;
  readonly relative?: RelativeDate;
  /** The last day or month of a span printed as one: 1至10月, 3–5 May. */
  readonly until?: CalendarDate;
}

const CN = "[〇零一二三四五六七八九十廿]";
const TO = "\\s*[-–—―~～至到]\\s*";
const YEAR = `(?<year>(?<![\\d.])[12]\\d{3}|[一二][〇零一二三四五六七八九]{3})\\s*年(?!级|代)`;
const MONTH = `(?<month>(?<!\\d)\\d{1,2}|(?<!${CN})${CN}{1,2})(?:${TO}(?<lastMonth>\\d{1,2}|${CN}{1,2}))?\\s*月(?:份)?`;
const DAY = `(?<day>(?<!\\d)\\d{1,2}|${CN}{1,3})(?:\\s*日?${TO}(?<lastDay>\\d{1,2}|${CN}{1,3}))?\\s*[日号]`;
const ONLY_DAY = `(?<day>(?<![\\d.])\\d{1,2}|(?<!${CN})[二三]?十[一二三四五六七八九]?)(?:\\s*日?${TO}(?<lastDay>\\d{1,2}))?\\s*日(?!元)`;
const PART = `(?:\\s*(?:当天|当日)?\\s*(?<part>${CHINESE_PART_PATTERN}))?`;
const RELATIVE = `(?<relative>${CHINESE_RELATIVE_PATTERN})`;
const ORDINAL_ENDING = "(?:st|nd|rd|th)?";
const ENGLISH_TO = `(?:${TO}|\\s+to\\s+)`;
const ENGLISH_DAY = `(?<day>\\d{1,2})${ORDINAL_ENDING}(?:${ENGLISH_TO}(?<lastDay>\\d{1,2})${ORDINAL_ENDING})?`;
const ENGLISH_YEAR = "(?<year>[12]\\d{3})(?![\\d,.]*\\d)";
const ENGLISH_PART = "(?:\\b(?:on |in )?the (?<part>morning|afternoon|evening|night) of )?";

/** Longest forms first: where two begin at one place, the earlier in the list is meant. */
const PATTERNS: readonly RegExp[] = [
  `${YEAR}\\s*${MONTH}\\s*${DAY}${PART}`,
  `(?:${RELATIVE}\\s*)${MONTH}\\s*${DAY}${PART}`,
  `${YEAR}\\s*${MONTH}`,
  `${RELATIVE}\\s*${MONTH}`,
  `${MONTH}\\s*${DAY}${PART}`,
  `(?:${RELATIVE}\\s*)${ONLY_DAY}${PART}`,
  YEAR,
  // "一月一调度" is once a month.
  `${MONTH}(?!一)`,
  `${ONLY_DAY}${PART}`,
  `${RELATIVE}${PART}`,
  `${ENGLISH_PART}\\b${ENGLISH_DAY}\\s+(?:of\\s+)?(?<monthName>${MONTH_PATTERN})(?![a-z])(?:,?\\s+${ENGLISH_YEAR})?`,
  `${ENGLISH_PART}\\b(?<monthName>${MONTH_PATTERN})\\s+${ENGLISH_DAY}(?![\\d,.]*\\d)(?:\\s*,?\\s+${ENGLISH_YEAR})?(?!\\s*(?:million|billion|per|%))`,
  `\\b(?<monthName>${MONTH_PATTERN}),?\\s+${ENGLISH_YEAR}`,
  `(?<=\\b(?:in|since|by|until|till|last|this|next|early|late|mid-?|during|from|of|(?:${MONTH_PATTERN})\\s(?:to|through|and))\\s?)(?<monthName>${MONTH_PATTERN})(?![a-zA-Z])`,
  "(?<![\\d.-])(?<year>[12]\\d{3})(?<mark>[-./])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\d-]|\\.\\d)",
  "(?<![\\d.-])(?<year>(?:19|20)\\d{2})[-.](?<month>0[1-9]|1[0-2])(?![\\d-]|\\.\\d|\\s*[万亿千百%元])",
  `(?<=\\b(?:in|since|by|until|till|during|from|year|early|late|before|after|of|to|and|between|through)\\s)${ENGLISH_YEAR}(?!\\s*[-–%]|\\s+(?:people|yuan|[a-z]+s\\b))`,
  `\\b(?<relativeEnglish>${ENGLISH_RELATIVE_PATTERN})\\b`,
].map((source) => new RegExp(source, "gi"));

function numberOf(printed: string | undefined): number | undefined {
  if (printed === undefined) return undefined;
  const value = /^\d+$/.test(printed) ? printed : parseChineseNumeral(printed.replace("廿", "二十"));
  return value === undefined ? Number.NaN : Number(value);
}

const isWithin = (value: number | undefined, last: number) =>
  value === undefined || (value >= 1 && value <= last);

/** Properties of `object` that are set; exact optional types want absent ones absent. */
function withoutUnset<Fields extends object>(
  object: Fields,
): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

function readMatch(match: RegExpMatchArray, text: string): DateMention | undefined {
  const groups = match.groups ?? {};
  const year = numberOf(groups["year"]);
  const month = numberOf(groups["month"]) ?? monthOfName(groups["monthName"] ?? "none");
  const day = numberOf(groups["day"]);
  const lastMonth = numberOf(groups["lastMonth"]);
  const lastDay = numberOf(groups["lastDay"]);
  if (!isWithin(month, 12) || !isWithin(lastMonth, 12) || !isWithin(day, 31) || !isWithin(lastDay, 31))
    return undefined;
  if (year !== undefined && !(year >= 1000 && year <= 2999)) return undefined;
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const until = withoutUnset({
    year,
    month: lastMonth ?? (lastDay === undefined ? undefined : month),
    day: lastDay,
  });
  const isSpan = lastMonth !== undefined || lastDay !== undefined;
  return {
    start,
    end,
    raw: text.slice(start, end),
    ...withoutUnset({
      year,
      month,
      day,
      partOfDay: PARTS_OF_DAY.get((groups["part"] ?? "").toLowerCase()),
      relative: RELATIVE_DATES.get((groups["relative"] ?? groups["relativeEnglish"] ?? "").toLowerCase()),
      until: isSpan ? until : undefined,
    }),
  };
}

/**
 * Every date in a Chinese or English text, in order, none overlapping: full and partial dates, spans of
 * days or months, and relative words (去年, last month), which are marked and not resolved.
 */
export const findDates: (text: string) => readonly DateMention[] = remembered((text) => {
  const folded = foldWidth(text);
  const candidates: DateMention[] = [];
  const taken = new Uint8Array(text.length);
  for (const pattern of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const mention = readMatch(match, text);
      if (mention === undefined || taken.subarray(mention.start, mention.end).includes(1)) continue;
      taken.fill(1, mention.start, mention.end);
      candidates.push(mention);
    }
  }
  return candidates.sort((left, right) => left.start - right.start);
});
