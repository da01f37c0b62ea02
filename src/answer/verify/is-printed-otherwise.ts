import type { Quantity } from "../../text/quantities.ts";
import type { QuoteEvidence } from "./evidence.ts";

/** 67个人, but not 67个人民团体 or 67个人才项目. */
const PEOPLE_BEHIND = /^人(?![民家均口才大工生物体])/;
/** Not 头 of 码头 and the like. */
const FIRST =
  /首(?=[个家批次条例届位名座部先创])|头(?=[\d一二三两几半])|第一|一审|初审|前(?=[\d一二三四五六七八九十两几])|\bfirst\b/i;
const TWO = /双[方双边侧人]|俩|两(?=[个名位家方者地人])/;

/** Whether a figure of a model's sentence is one that a quote prints in a form of its own: 67个人, 双方, 前三个季度. */
export function isPrintedOtherwise(claimed: Quantity, { quote, quantities }: QuoteEvidence): boolean {
  const { raw, kind, unit, value } = claimed;
  if (/^first$/i.test(raw)) return FIRST.test(quote);
  if (/^two$/i.test(raw)) return TWO.test(quote);
  const isExact = claimed.approximate === undefined && claimed.range === undefined;
  if (kind !== "count" || unit !== "person" || !isExact) return false;
  return quantities.some(
    (printed) =>
      printed.unit === "个" && printed.value === value && PEOPLE_BEHIND.test(quote.slice(printed.end)),
  );
}
