import { parseChineseNumeral } from "../../text/chinese-numerals.ts";
import { foldScript } from "../../text/fold-script.ts";
import { foldWidth } from "../../text/fold-width.ts";
import type { Quantity } from "../../text/quantities.ts";
import { findQuantities } from "../../text/quantities.ts";
import type { Evidence } from "./evidence.ts";
import { isSameQuantity } from "./same-quantity.ts";
import type { Violation } from "./violation.ts";

/** What stands right before a figure and says what it counts: two characters that say something, and what may lie between. */
const LABEL =
  /(\p{Script=Han}{2})(?:[共约达为有了计是近超过仅只占]|一共|总计|共计|合计|分别|大约)*(?:[（(][^（()）]{1,12}[)）])?\s*$/u;
/** Pairs that stand before figures of everything. */
const NO_LABEL = /[共约达为有了计是近超过仅只占的各每和与及等到至在由从被把又还再第其]/;
const HOUR_OF_DAY = /(\d{1,2})[日号](?:[上下]午|凌晨|早上|晚上?|中午)?(\d{1,2})[时点]/g;
const HOUR =
  /(?<![\d.])(\d{1,2}|[一二三四五六七八九十]{1,3})(?:时(?![候间代期节常刻])|点(?![击亮名评数燃赞心滴之]))/g;

interface Labelled {
  readonly label: string;
  readonly quantity: Quantity;
}

/**
 * Figures that a quote prints of something else: 麻古402.80克 where 麻古151.89克 is printed, in Chinese sentences and quotes,
 * where the word that a figure is of stands right before it. And hours: those of no quote, and those of another day there.
 */
export function verifyLabelledFigures(
  text: string,
  where: Violation["where"],
  { quotes }: Evidence,
): Violation[] {
  const printed = quotes.flatMap(({ quote }) => labelledIn(quote));
  const exchanged = labelledIn(text).filter(({ label, quantity }) => {
    const ofLabel = printed.filter((other) => other.label === label && other.quantity.unit === quantity.unit);
    return ofLabel.length > 0 && !ofLabel.some((other) => isSameQuantity(quantity, other.quantity, false));
  });
  const printedText = quotes.map(({ quote }) => folded(quote)).join("\n");
  const days = daysIn(printedText);
  const hours = hoursIn(printedText);
  const moments = [...daysIn(folded(text))].filter((moment) => days.size > 0 && !days.has(moment));
  const times = [...hoursIn(folded(text))].filter((hour) => hours.size > 0 && !hours.has(hour));
  return [
    ...exchanged.map(({ label, quantity }): Violation => {
      return { rule: "number-unsupported", where, what: `${label}${quantity.raw}` };
    }),
    ...[...moments, ...times].map((what): Violation => ({ rule: "number-unsupported", where, what })),
  ];
}

function labelledIn(text: string): Labelled[] {
  return findQuantities(text).flatMap((quantity) => {
    const label = LABEL.exec(foldScript(text.slice(0, quantity.start)))?.[1];
    return label === undefined || NO_LABEL.test(label) ? [] : [{ label, quantity }];
  });
}

const folded = (text: string) => foldScript(foldWidth(text));

function daysIn(text: string): Set<string> {
  return new Set([...text.matchAll(HOUR_OF_DAY)].map(([, day, hour]) => `${day}日${hour}时`));
}

function hoursIn(text: string): Set<string> {
  return new Set(
    [...text.matchAll(HOUR)].map(([, hour = ""]) => `${parseChineseNumeral(hour) ?? Number(hour)}时`),
  );
}
