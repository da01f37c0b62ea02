/** Words for dates in both languages, and the regular-expression sources made of them. */

export type PartOfDay = "early-morning" | "morning" | "noon" | "afternoon" | "evening" | "night";

/** What a relative word says, to be resolved against the date of its article. */
export type RelativeDate =
  | "two-years-ago"
  | "last-year"
  | "this-year"
  | "next-year"
  | "same-year"
  | "last-month"
  | "this-month"
  | "next-month"
  | "same-month"
  | "last-week"
  | "this-week"
  | "next-week"
  | "day-before-yesterday"
  | "yesterday"
  | "today"
  | "tomorrow"
  | "same-day"
  | "recently";

export const PARTS_OF_DAY: ReadonlyMap<string, PartOfDay> = new Map([
  ["凌晨", "early-morning"],
  ["清晨", "early-morning"],
  ["早上", "morning"],
  ["早晨", "morning"],
  ["上午", "morning"],
  ["中午", "noon"],
  ["正午", "noon"],
  ["下午", "afternoon"],
  ["傍晚", "evening"],
  ["晚上", "evening"],
  ["晚间", "evening"],
  ["夜间", "night"],
  ["夜里", "night"],
  ["夜晚", "night"],
  ["深夜", "night"],
  ["晚", "evening"],
  ["morning", "morning"],
  ["afternoon", "afternoon"],
  ["evening", "evening"],
  ["night", "night"],
]);

export const RELATIVE_DATES: ReadonlyMap<string, RelativeDate> = new Map([
  ["前年", "two-years-ago"],
  ["去年", "last-year"],
  ["今年", "this-year"],
  ["本年", "this-year"],
  ["明年", "next-year"],
  ["同年", "same-year"],
  ["当年", "same-year"],
  ["上个月", "last-month"],
  ["上月", "last-month"],
  ["本月", "this-month"],
  ["这个月", "this-month"],
  ["下个月", "next-month"],
  ["下月", "next-month"],
  ["同月", "same-month"],
  ["当月", "same-month"],
  ["上周", "last-week"],
  ["本周", "this-week"],
  ["下周", "next-week"],
  ["前天", "day-before-yesterday"],
  ["昨天", "yesterday"],
  ["昨日", "yesterday"],
  ["今天", "today"],
  ["今日", "today"],
  ["明天", "tomorrow"],
  ["明日", "tomorrow"],
  ["当天", "same-day"],
  ["当日", "same-day"],
  ["近日", "recently"],
  ["日前", "recently"],
  ["last year", "last-year"],
  ["this year", "this-year"],
  ["next year", "next-year"],
  ["last month", "last-month"],
  ["this month", "this-month"],
  ["next month", "next-month"],
  ["last week", "last-week"],
  ["this week", "this-week"],
  ["next week", "next-week"],
  ["yesterday", "yesterday"],
  ["today", "today"],
  ["tomorrow", "tomorrow"],
  ["the same day", "same-day"],
  ["recently", "recently"],
]);

export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Capitalised words that name no one: months and days of the week, as alternatives of a pattern. */
export const CALENDAR_PATTERN = [
  ...MONTH_NAMES,
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
].join("|");

/** Month number, 1 to 12, of an English month name or its three-letter form. */
export function monthOfName(name: string): number | undefined {
  const start = name.toLowerCase().slice(0, 3);
  const index = MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(start));
  return index < 0 ? undefined : index + 1;
}

const alternatives = (words: Iterable<string>) => [...words].join("|");

export const MONTH_PATTERN =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
export const CHINESE_RELATIVE_PATTERN = alternatives(
  [...RELATIVE_DATES.keys()].filter((word) => word.charCodeAt(0) > 0x7f),
);
export const ENGLISH_RELATIVE_PATTERN = alternatives(
  [...RELATIVE_DATES.keys()].filter((word) => word.charCodeAt(0) <= 0x7f),
);
export const CHINESE_PART_PATTERN = alternatives(
  [...PARTS_OF_DAY.keys()].filter((word) => word.charCodeAt(0) > 0x7f),
);
