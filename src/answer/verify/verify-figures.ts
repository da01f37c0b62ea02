import {
  type Approximation,
  approximationOf,
  ENGLISH_APPROXIMATION,
  PREFIX_APPROXIMATION,
} from "../../text/approximations.ts";
import { type DateMention, findDates } from "../../text/dates.ts";
import { isHan } from "../../text/han.ts";
import { CHINESE_UNITS, longestOf } from "../../text/measure-units.ts";
import { normalise } from "../../text/normalise.ts";
import { findQuantities, type Quantity } from "../../text/quantities.ts";
import type { Evidence, QuoteEvidence } from "./evidence.ts";
import { isPrintedOtherwise } from "./is-printed-otherwise.ts";
import { isSupportedDate } from "./same-date.ts";
import { isSameQuantity } from "./same-quantity.ts";
import type { Violation } from "./violation.ts";

/** "37 firms": neither the number nor what follows it is Chinese, so a measure word may be missing. */
function readsAsEnglish(text: string, { raw, end }: Quantity): boolean {
  return ![...raw].some((unit) => isHan(unit.charCodeAt(0))) && !isHan(text.charCodeAt(end));
}

/**
 * Whether the words of a figure stand in a quote where the quote itself shows no figure: words such as 一起
 * that are a number in one context only.
 */
function standsAsWords(raw: string, { quote, normalised, quantities, dates }: QuoteEvidence): boolean {
  const words = normalise(raw);
  if (/[\d.%]/.test(words) || !normalised.includes(words)) return false;
  return ![...quantities, ...dates].some((figure) => {
    const at = quote.indexOf(raw);
    return at < figure.end && at + raw.length > figure.start;
  });
}

/** Kinds of figures that say nothing without their unit. */
const NEVER_BARE: ReadonlySet<Quantity["kind"]> = new Set(["money", "percent", "ordinal", "code"]);

/** A number alone that is printed with a unit. */
function isBareNumber(claimed: Quantity, printed: Quantity): boolean {
  if (claimed.kind !== "plain" || NEVER_BARE.has(printed.kind) || printed.unit === undefined) return false;
  return isSameQuantity({ ...claimed, kind: printed.kind, unit: printed.unit }, printed, true);
}

/** Characters before and behind a figure in which a word says that it is no exact one. */
const WORDED_BEFORE = 24;
const WORDED_BEHIND = 3;
const CLAUSE_MARK = /[，、；。,;:：]/;
/** Words by which a figure is no exact one. */
const WORDED: Readonly<Partial<Record<Approximation, RegExp>>> = {
  "at-most": /最多|最高|至多|不超过|以内|封顶|\b(?:up to|at most|no more than|maximum)\b/i,
  "at-least": /最少|至少|不少于|不低于|起步|\b(?:at least|no fewer than|no less than|minimum)\b/i,
  over: /超过|多于|以上|余|\b(?:over|more than|exceed\w*)\b/i,
  about: /约|左右|大概|上下|\b(?:about|around|roughly|some)\b/i,
};

function isWordedApart(
  claimed: Quantity,
  printed: Quantity,
  { quote }: QuoteEvidence,
  mayDropUnit: boolean,
): boolean {
  const { approximate, ...exact } = claimed;
  const before = quote
    .slice(Math.max(0, printed.start - WORDED_BEFORE), printed.start)
    .split(CLAUSE_MARK)
    .at(-1);
  const [behind] = quote.slice(printed.end, printed.end + WORDED_BEHIND).split(CLAUSE_MARK);
  const around = `${before}${quote.slice(printed.start, printed.end)}${behind}`;
  if (approximate === undefined || !WORDED[approximate]?.test(around)) return false;
  return isSameQuantity(exact, printed, mayDropUnit);
}

const WORD_BEFORE = new RegExp(`(?:\\b(${ENGLISH_APPROXIMATION})|(${PREFIX_APPROXIMATION}))\\s*$`, "i");
const EXACT_BEFORE = /(?:\b(?:exactly|precisely)|正好|恰好|刚好)\s*$/i;

/** A quantity with the word before it that its own pattern did not read, as an English one before 103.31万元. */
function withWordBefore(text: string, quantity: Quantity): Quantity {
  if (quantity.approximate !== undefined || quantity.kind === "ordinal") return quantity;
  const [, english, chinese] = WORD_BEFORE.exec(text.slice(0, quantity.start)) ?? [];
  const approximate = approximationOf(english, chinese);
  return approximate === undefined ? quantity : { ...quantity, approximate };
}

/**
 * Digits that are read as none (Ⅸ, ⑰, ٣, 𝟏) and the numerals of banks before a unit, where no quote prints the same: who
 * reads them takes them for a number.
 */
function oddNumerals(text: string, { quotes }: Evidence): string[] {
  const numerals = text.match(ODD_NUMERAL) ?? [];
  return numerals.filter((numeral) => !quotes.some(({ quote }) => quote.includes(numeral)));
}

const ODD_NUMERAL = new RegExp(
  `(?![\\d０-９〇²³])\\p{N}|[壹贰叁肆伍陆柒捌玖拾佰仟]+(?=${longestOf(CHINESE_UNITS.keys())}|[万亿时点])`,
  "gu",
);

/** "the 15th" for 15日. */
function isDayOfMonth({ kind, value }: Quantity, { dates }: QuoteEvidence): boolean {
  const isDay = (day: number | undefined) => String(day) === value;
  return kind === "ordinal" && dates.some(({ day, until }) => isDay(day) || isDay(until?.day));
}

/** "Just short of 1886", of which no quote prints anything but the year. */
function isBounded({ start }: Quantity, text: string): boolean {
  const [, english, chinese] = WORD_BEFORE.exec(text.slice(0, start)) ?? [];
  const approximate = approximationOf(english, chinese);
  return approximate !== undefined && approximate !== "about";
}

/** 今年27岁 and 当天 say no day of their own, and 去年同期 is what 同比 compares with. */
function saysNoDate({ relative, end }: DateMention, text: string, { quotes }: Evidence): boolean {
  const behind = text.slice(end);
  if (relative === "this-year") return /^(?:已经?|才|刚|刚满)?\d{1,3}岁/.test(behind);
  if (relative === "same-day") return quotes.some(({ dates }) => dates.some(({ day }) => day !== undefined));
  return (
    relative === "last-year" &&
    (/^同期/.test(behind) || /the same period (?:of )?$/i.test(text.slice(0, end - "last year".length))) &&
    quotes.some(({ quote }) => /同比|同期|\byear[- ]on[- ]year\b|\bsame period\b/i.test(quote))
  );
}

/**
 * The figures of `text` that no quote supports. Relative words (去年) must stand in a quote as well.
 *
 * @param isWritten in a sentence of a model's a number may stand without the unit that is printed ("3,476" of 3476人; with
 * another it never may), and next to a word that the quote prints apart from it ("up to 200,000" of 最多能贷到20万元)
 */
export function verifyFigures(
  text: string,
  where: "headline" | "text",
  evidence: Evidence,
  speaksEnglish: boolean,
  { isWritten = false }: { readonly isWritten?: boolean } = {},
): Violation[] {
  const unsupportedDates = findDates(text).filter(
    (date) =>
      !(isWritten && saysNoDate(date, text, evidence)) &&
      !evidence.quotes.some((quote) => isSupportedDate(date, quote) || standsAsWords(date.raw, quote)),
  );
  const unsupportedQuantities = findQuantities(text).filter((found) => {
    if (found.kind === "year") return isWritten && isBounded(found, text);
    const quantity = isWritten ? withWordBefore(text, found) : found;
    const isExact = isWritten && EXACT_BEFORE.test(text.slice(0, quantity.start));
    const mayDropUnit = speaksEnglish && readsAsEnglish(text, quantity);
    return !evidence.quotes.some(
      (quote) =>
        quote.quantities.some(
          (printed) =>
            !(isExact && printed.approximate !== undefined) &&
            (isSameQuantity(quantity, printed, mayDropUnit) ||
              (isWritten &&
                (isBareNumber(quantity, printed) || isWordedApart(quantity, printed, quote, mayDropUnit)))),
        ) ||
        (mayDropUnit && isDayOfMonth(quantity, quote)) ||
        (isWritten && isPrintedOtherwise(quantity, quote, text)) ||
        standsAsWords(quantity.raw, quote),
    );
  });
  return [
    ...unsupportedDates.map(({ raw }): Violation => ({ rule: "date-unsupported", where, what: raw })),
    ...unsupportedQuantities.map(({ raw }): Violation => ({ rule: "number-unsupported", where, what: raw })),
    ...(isWritten ? oddNumerals(text, evidence) : []).map(
      (what): Violation => ({ rule: "number-unsupported", where, what }),
    ),
  ];
}
