import type { Language } from "../../model/language.ts";
import type { RowComputation } from "../../model/row-computation.ts";
import { findDates } from "../../text/dates.ts";
import { ENGLISH_UNIT_WORDS } from "../../text/english-unit-words.ts";
import { formatDate, formatQuantity } from "../../text/format-english.ts";
import { findQuantities } from "../../text/quantities.ts";
import { romaniseName, romanisePlace } from "../../text/romanise.ts";
import { isOrdinal, isPersonName, type Row, type RowSource } from "./row-source.ts";

/** Longest headline, in characters. Contract: design, section 4. */
const HEADLINE_LENGTH = 80;
const NAME_HEADER = /姓\s*名|名\s*字|人\s*名|\bname\b/iu;

/**
 * The headline of a computation: the number of rows, or the cells that answer and behind them the value that is the
 * extreme. `undefined` when no wording fits.
 */
export function wordComputation(
  computation: RowComputation,
  source: RowSource,
  language: Language,
): string | undefined {
  const { kind, rows, result, answerColumns, compared, announced } = computation;
  if (kind === "count") {
    const counted = wordCounted(result.length, rows.length, source.arePeople, computation.of, language);
    if (announced === undefined) return counted;
    return language === "zh"
      ? `${counted}，文中说${announced.text}`
      : `${counted}; the text says ${announced.text}`;
  }
  const winners = result.map(({ start }) => source.rows.find((row) => row.start === start));
  if (winners.length === 0 || winners.some((row) => row === undefined)) return undefined;
  const told = (columns: readonly number[]) =>
    (winners as Row[]).map((row) => {
      const words = columns
        .map((column) => wordCell(row, column, source, language))
        .filter((word) => word !== "");
      return words.join(language === "zh" ? "，" : ", ");
    });
  // Who came first needs no "1" behind the name.
  const isRanked = compared !== undefined && isOrdinal(compared.header) && answerColumns.length > 0;
  const value =
    compared && !isRanked ? wordCell((winners as Row[])[0] as Row, compared.column, source, language) : "";
  const others = answerColumns.filter((column) => column !== compared?.column);
  const marks = language === "zh" ? (["；", "（", "）"] as const) : (["; ", ": ", ""] as const);
  const withValue = (columns: readonly number[]) => {
    const cells = [...new Set(told(columns))].join(
      columns.length > 1 ? marks[0] : language === "zh" ? "、" : "; ",
    );
    return value === "" ? cells : cells === "" ? value : `${cells}${marks[1]}${value}${marks[2]}`;
  };
  const wordings = [withValue(others), withValue(others.slice(0, 1)), told(others.slice(0, 1)).join("; ")];
  return wordings.find((wording) => wording !== "" && wording.length <= HEADLINE_LENGTH);
}

function wordCounted(
  count: number,
  rows: number,
  arePeople: boolean,
  of: RowComputation["of"],
  language: Language,
): string {
  const isPart = count !== rows;
  if (language === "zh") {
    const word = arePeople ? "人" : "个";
    return `${count}${word}${isPart ? `（表中共${rows}${word}）` : ""}`;
  }
  if (!arePeople) return `${count} (${isPart ? `of the ${rows}` : "all"} rows of the ${of})`;
  return `${count} ${count === 1 ? "person" : "people"}${isPart ? ` (of the ${rows} in the ${of})` : ""}`;
}

/** A cell for the headline; an English one beside what is printed, a quote where it cannot be put in English safely. */
function wordCell(row: Row, column: number, source: RowSource, language: Language): string {
  const { text, unit } = row.cells.get(column) ?? { text: "" };
  const header = source.headers.get(column) ?? "";
  const printed = unit !== undefined && /^[-+−]?[\d,.]+$/.test(text) ? withUnit(text, unit) : text;
  if (language === "zh" || !/\p{Script=Han}/u.test(`${printed}${header}`)) return printed;
  const english = toEnglish(printed, NAME_HEADER.test(header));
  if (english === printed) return printed;
  if (english !== undefined) return `${english} (${printed})`;
  return `“${printed}”`;
}

function withUnit(number: string, unit: string): string {
  return /^[a-z]/i.test(unit) ? `${number} ${unit}` : `${number}${unit}`;
}

const PLACE = /^\p{Script=Han}{2,8}(?:[省市县区镇乡村]|街道|社区)$/u;

function toEnglish(printed: string, isName: boolean): string | undefined {
  const [date] = findDates(printed);
  if (date && date.raw === printed) return formatDate(date);
  const [quantity] = findQuantities(printed);
  const rest = quantity?.start === 0 ? printed.slice(quantity.end) : "?";
  const per = rest.startsWith("/")
    ? ENGLISH_UNIT_WORDS[findQuantities(`1${rest.slice(1)}`)[0]?.unit ?? ""]
    : undefined;
  if (quantity && (rest === "" || per)) return `${formatQuantity(quantity)}${per ? ` per ${per[0]}` : ""}`;
  if (!/\p{Script=Han}/u.test(printed)) return printed;
  if (isName ? /^\p{Script=Han}{2,4}$/u.test(printed) : isPersonName(printed)) return romaniseName(printed);
  return PLACE.test(printed) ? romanisePlace(printed) : undefined;
}
