import type { SeveralValues } from "../model/answer.ts";
import type { Language } from "../model/language.ts";
import type { ComparedBy } from "../model/query-plan.ts";
import { findDates } from "../text/dates.ts";
import { formatDate, formatQuantity } from "../text/format-english.ts";
import { findQuantities } from "../text/quantities.ts";
import { HEADLINE_LENGTH } from "./compose-headline.ts";

/** What stands before the values, of which the first is meant. Chinese says it of numbers, of measures, of days. */
const MARKS: Readonly<Record<ComparedBy, Readonly<Record<"en" | "count" | "measure" | "day", string>>>> = {
  larger: { en: "Larger", count: "较多", measure: "较大", day: "较晚" },
  smaller: { en: "Smaller", count: "较少", measure: "较小", day: "较早" },
  older: { en: "Older", count: "较大", measure: "较大", day: "较早" },
  younger: { en: "Younger", count: "较小", measure: "较小", day: "较晚" },
  earlier: { en: "Earlier", count: "较早", measure: "较早", day: "较早" },
  later: { en: "Later", count: "较晚", measure: "较晚", day: "较晚" },
};
const REPORTS_DIFFER: Readonly<Record<Language, string>> = { en: "Reports differ", zh: "报道不一" };
const ANY_MARK = new RegExp(
  `(?:${[...Object.values(MARKS).flatMap((words) => Object.values(words)), ...Object.values(REPORTS_DIFFER)].join("|")})[:：]`,
  "i",
);

/**
 * The headline that tells several values: "Larger: Danhe, CNY 864,000 (86.4万元); Bailu, CNY 312,000 (31.2万元)",
 * 丹河较多：86.4万元；白鹭：31.2万元. Too long a one leaves out what is converted from, then the subjects; `undefined`
 * when it is too long even so.
 */
export function wordSeveral(several: SeveralValues, language: Language): string | undefined {
  const wordings = [
    { isNamed: true, word: (value: string) => wordPrinted(value, language) },
    { isNamed: true, word: (value: string) => inEnglish(value, language) ?? value },
    { isNamed: false, word: (value: string) => value },
  ];
  return wordings
    .map(({ isNamed, word }) =>
      several.values.map(({ subject, value }) => [...(isNamed && subject ? [subject] : []), word(value)]),
    )
    .map((pieces) => {
      const mark = markOf(several, language);
      if (language === "en")
        return `${mark === undefined ? "" : `${mark}: `}${pieces.map((piece) => piece.join(", ")).join("; ")}`;
      const [first = [], ...others] = pieces;
      const [name, value] = first.length > 1 ? first : ["", ...first];
      const opening = mark === undefined ? first.join("：") : `${name}${mark}：${value}`;
      return [opening, ...others.map((piece) => piece.join("："))].join("；");
    })
    .find((headline) => headline.length <= HEADLINE_LENGTH);
}

/** Whether a headline claims an order of values, or that reports differ. */
export function claimsSeveral(headline: string): boolean {
  return ANY_MARK.test(headline);
}

function markOf({ kind, by, values }: SeveralValues, language: Language): string | undefined {
  if (kind === "reports-differ") return REPORTS_DIFFER[language];
  if (by === undefined) return undefined;
  if (language === "en") return MARKS[by].en;
  const [quantity] = findQuantities(values[0]?.value ?? "");
  const isMeasured = quantity?.kind === "measure" || quantity?.kind === "percent";
  return MARKS[by][quantity === undefined ? "day" : isMeasured ? "measure" : "count"];
}

/** A printed value in English beside the original; what cannot be put in English safely is quoted. */
function wordPrinted(value: string, language: Language): string {
  if (language === "zh" || !/\p{Script=Han}/u.test(value)) return value;
  const english = inEnglish(value, language);
  return english === undefined ? `“${value}”` : `${english} (${value})`;
}

function inEnglish(value: string, language: Language): string | undefined {
  if (language === "zh" || !/\p{Script=Han}/u.test(value)) return undefined;
  const isWhole = ({ raw }: { readonly raw: string }) => raw === value;
  const date = findDates(value).find(isWhole);
  const quantity = findQuantities(value).find(isWhole);
  return date ? formatDate(date) : quantity && formatQuantity(quantity);
}
