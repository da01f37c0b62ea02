import { parseChineseNumeral } from "../../text/chinese-numerals.ts";
import { foldScript } from "../../text/fold-script.ts";
import { foldWidth } from "../../text/fold-width.ts";
import type { Evidence } from "./evidence.ts";
import type { Violation } from "./violation.ts";

const HOUR_OF_DAY = /(\d{1,2})[日号](?:[上下]午|凌晨|早上|晚上?|中午)?(\d{1,2})[时点]/g;
const HOUR =
  /(?<![\d.])(\d{1,2}|[一二三四五六七八九十]{1,3})(?:时(?![候间代期节常刻])|点(?![击亮名评数燃赞心滴之]))/g;

/** Hours of a Chinese sentence that no quote prints although it prints others, and those that it prints of another day. */
export function verifyHours(text: string, where: Violation["where"], { quotes }: Evidence): Violation[] {
  const printed = quotes.map(({ quote }) => folded(quote)).join("\n");
  return [daysIn, hoursIn].flatMap((timesIn) => {
    const known = timesIn(printed);
    return [...timesIn(folded(text))]
      .filter((time) => known.size > 0 && !known.has(time))
      .map((what): Violation => ({ rule: "number-unsupported", where, what }));
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
