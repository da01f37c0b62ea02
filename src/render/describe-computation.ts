import type { Locale } from "../model/language.ts";
import type { RowComputation } from "../model/row-computation.ts";
import { cleanLine } from "./clean-text.ts";
import type { Say } from "./load-messages.ts";

/** Words that stand above columns in Chinese papers, in English; others are quoted only. */
const HEADERS_IN_ENGLISH: readonly (readonly [header: RegExp, english: string])[] = [
  [/出\s*生|生\s*日/u, "date of birth"],
  [/年\s*龄/u, "age"],
  [/姓\s*名/u, "name"],
  [/性\s*别/u, "sex"],
  [/民\s*族/u, "ethnic group"],
  [/学\s*历|学\s*位/u, "education"],
  [/政治面貌/u, "party"],
  [/现\s*任/u, "present post"],
  [/拟\s*任/u, "proposed post"],
  [/名\s*次|排\s*名/u, "rank"],
  [/成\s*绩/u, "result"],
  [/价/u, "price"],
  [/雨|降水/u, "rainfall"],
  [/气\s*温/u, "temperature"],
  [/面\s*积/u, "area"],
  [/人\s*口/u, "population"],
  [/单\s*位/u, "unit"],
];

/** What was computed over how many rows: "Computed from the 14 rows of the table: latest date of birth". */
export function describeComputation(computation: RowComputation, locale: Locale, say: Say): string {
  const { kind, of, rows, conditions, compared } = computation;
  const columnOf = (header: string) => (locale === "en" ? inEnglish(header) : cleanLine(header));
  const where = conditions
    .map(({ header, words }) => say("rows-condition", { column: columnOf(header), words: cleanLine(words) }))
    .join(say("list-separator"));
  const values = { rows: rows.length, result: computation.result.length, conditions: where };
  if (kind === "count" && of === "list") return say("rows-names", values);
  if (kind === "count") return where === "" ? say("rows-all", values) : say("rows-counted", values);
  if (kind === "select") return say("rows-selected", values);
  return say("rows-extreme", {
    ...values,
    among: where === "" ? "" : say("rows-among", values),
    extreme: compared?.isDate ? { highest: "latest", lowest: "earliest" }[kind] : kind,
    column: columnOf(compared?.header ?? ""),
    shared: values.result > 1 ? say("rows-shared", values) : "",
  });
}

function inEnglish(header: string): string {
  const printed = cleanLine(header);
  const english = HEADERS_IN_ENGLISH.find(([pattern]) => pattern.test(printed))?.[1];
  return english === undefined ? `“${printed}”` : `${english} (${printed})`;
}
