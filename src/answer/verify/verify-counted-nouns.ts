import { findQuantities, type Quantity } from "../../text/quantities.ts";
import type { Evidence } from "./evidence.ts";
import type { Violation } from "./violation.ts";

/** What English counts by a noun, and the measure words by which Chinese counts the same. */
const COUNTED: readonly (readonly [nouns: RegExp, units: string])[] = [
  [
    /^(?:people|persons|individuals|men|women|boys|girls|children|adults|passengers|residents|villagers|workers|employees|students|pupils|teachers|patients|visitors|tourists|volunteers|officials|officers|suspects|farmers|migrants|jobseekers|job-seekers)$/,
    "person person-time 个 口 人份 户",
  ],
  [/^(?:households|families|homes)$/, "household 家 个 栋 套"],
  [/^(?:vehicles|cars|trucks|lorries|buses|vans|taxis)$/, "vehicle 台 部 个 车次 班 车"],
  [
    /^(?:companies|enterprises|firms|businesses|factories|shops|stores|pharmacies|hotels|units)$/,
    "家 个 间 所 household 座 处",
  ],
  [/^(?:cases|incidents|accidents|complaints|reports|tips)$/, "起 件 宗 例 个 次 条 桩"],
  [
    /^(?:trips|rounds|visits|times|inspections|performances|shows)$/,
    "次 趟 场 轮 times person-time 车次 批 批次 班 回",
  ],
  [/^(?:books|volumes|copies)$/, "册 本 部 套 卷 份"],
  [/^(?:trees|saplings)$/, "棵 株"],
];
/** Behind a figure: up to two words that describe what is counted, and that. */
const NOUN_BEHIND = /^(?:\s+[a-z-]+){0,2}?\s+([a-z-]+s|people|men|women|children)\b(?!['’])/;

/**
 * Figures in English that a Chinese quote prints of something that is counted otherwise: "5,644 households" of 5644条. Nouns and
 * measure words of closed lists; a figure that is printed without a measure word may be of anything.
 */
export function verifyCountedNouns(
  text: string,
  where: Violation["where"],
  { quotes }: Evidence,
): Violation[] {
  return findQuantities(text).flatMap((quantity): Violation[] => {
    const counted = countedBehind(quantity, text);
    if (counted === undefined) return [];
    const printed = quotes.flatMap(({ quantities }) =>
      quantities.filter(({ value }) => value === quantity.value),
    );
    const isOtherwise =
      printed.length > 0 &&
      printed.every(
        ({ kind, unit }) => kind === "count" && unit !== undefined && !counted.units.includes(unit),
      );
    return isOtherwise
      ? [{ rule: "number-unsupported", where, what: `${quantity.raw} ${counted.noun}` }]
      : [];
  });
}

function countedBehind({ kind, unit, end }: Quantity, text: string) {
  if (unit !== undefined || (kind !== "count" && kind !== "plain")) return undefined;
  const noun = NOUN_BEHIND.exec(text.slice(end))?.[1];
  const units = COUNTED.find(([nouns]) => noun !== undefined && nouns.test(noun))?.[1].split(" ");
  return noun === undefined || units === undefined ? undefined : { noun, units };
}
