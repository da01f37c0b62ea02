import { ENGLISH_UNITS } from "../../text/measure-units.ts";

/** What a question asks of rows, before any table is looked at. */
export interface RowQuestion {
  readonly kind: "count" | "highest" | "lowest" | "select";
  /** What the superlative compares, by its id among `COLUMN_SUBJECTS`, or "duration"; absent where it does not say. */
  readonly measure?: string;
  /** With `count`: the word behind "how many"; empty in Chinese. */
  readonly noun: string;
  /** The words that say so, as offsets into the question; they are looked for in no row. */
  readonly start: number;
  readonly end: number;
}

interface Superlative {
  readonly pattern: RegExp;
  readonly kind: "highest" | "lowest";
  readonly measure?: string;
}

/** Superlatives that say what is compared first, then those that any column may have. */
const SUPERLATIVES: readonly Superlative[] = [
  {
    pattern: /最年长|(?:年[纪龄]|岁数)最[大高长]|最大年[纪龄]|最老|\b(?:oldest|eldest)\b/iu,
    kind: "highest",
    measure: "age",
  },
  {
    pattern: /最年[轻青]|(?:年[纪龄]|岁数)最[小轻低]|最小年[纪龄]|\byoungest\b/iu,
    kind: "lowest",
    measure: "age",
  },
  { pattern: /最便宜|\bcheapest\b|\bleast expensive\b/iu, kind: "lowest", measure: "price" },
  { pattern: /最贵|\b(?:most expensive|dearest|priciest|costliest)\b/iu, kind: "highest", measure: "price" },
  { pattern: /最快|\b(?:fastest|quickest)\b/iu, kind: "lowest", measure: "duration" },
  { pattern: /最慢|\bslowest\b/iu, kind: "highest", measure: "duration" },
  {
    pattern: /冠军|头名|榜首|\b(?:winner|champion|top of the)\b/iu,
    kind: "lowest",
    measure: "rank",
  },
  {
    pattern:
      /最后一名|倒数第一|垫底|排(?:名|在)?最后|\b(?:last place|(?:came|was|is|finished|ranked) last|bottom of the)\b/iu,
    kind: "highest",
    measure: "rank",
  },
  { pattern: /\bwettest\b/iu, kind: "highest", measure: "rain" },
  { pattern: /\bdriest\b/iu, kind: "lowest", measure: "rain" },
  { pattern: /最[热暖]|\b(?:hottest|warmest)\b/iu, kind: "highest", measure: "temperature" },
  { pattern: /最[冷凉]|\b(?:coldest|coolest)\b/iu, kind: "lowest", measure: "temperature" },
  { pattern: /最早|\bearliest\b/iu, kind: "lowest", measure: "date" },
  { pattern: /最[晚迟新]|\b(?:latest|most recent)\b/iu, kind: "highest", measure: "date" },
  {
    pattern:
      /最[高多大长重远深宽厚]|\b(?:highest|most(?! of\b)|largest|biggest|greatest|heaviest|tallest|longest|deepest|farthest)\b/iu,
    kind: "highest",
  },
  {
    pattern: /最[低少小短轻近浅]|\b(?:lowest|least|fewest|smallest|shortest|lightest|shallowest|nearest)\b/iu,
    kind: "lowest",
  },
];

const CHINESE_COUNT =
  /(?:一共|总共|共)?(?:有|占)?(?:几|多少|几多|好多)(?:个(?!月|百分)|名(?!$)|位|人(?!口)|家|支|条|座|所|间|队|行|项)(?:人|干部|同志|队伍?)?/u;
const CHINESE_NAMES_COUNT = /(?:几|多少)名/u;
const ENGLISH_COUNT = /\b(?:how many|number of)\s+(?:of (?:the|them|these|those)\s+)?([a-z'’-]+)/iu;

/** What rows alone do not answer: sums, means, differences, thresholds, negations, second places. */
const BEYOND_ROWS =
  /平均|总和|合计|相差|差多少|差距|比例|百分|占几|以上|以下|超过|不到|不足|不是|没有|并非|除了|之外|以外|前[两二三四五\d]|第[二三四五六七八九十\d]+[高低大小多少]|仅次于|倒数第[二三]|\d0后|\b(?:average|mean|sum|altogether cost|difference|percent(?:age)?|share|ratio|more than|less than|fewer than|over|under|above|below|at least|at most|older than|younger than|before|after|not|except|besides|without|non|other than|(?:second|third|fourth|next)[ -](?=\w+est\b|most\b|least\b)|top (?:two|three|five|ten)|runner-up)\b|n['’]t\b/iu;

/** Reads from a question what it asks of the rows of a table. `undefined` where it is for no row or asks for more. */
export function readRowQuestion(question: string): RowQuestion | undefined {
  if (BEYOND_ROWS.test(question)) return undefined;
  const superlatives = SUPERLATIVES.flatMap(({ pattern, kind, measure }) => {
    const match = pattern.exec(question);
    if (!match) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ kind, ...(measure === undefined ? {} : { measure }), noun: "", start, end }];
  });
  const [first] = superlatives;
  if (first) {
    const others = superlatives.some(({ start, end }) => start >= first.end || end <= first.start);
    return others || question.slice(first.end).includes("最") ? undefined : first;
  }
  const english = ENGLISH_COUNT.exec(question);
  const counted = english ?? CHINESE_COUNT.exec(question) ?? CHINESE_NAMES_COUNT.exec(question);
  if (!counted) return { kind: "select", noun: "", start: 0, end: 0 };
  const noun = english?.[1]?.toLowerCase() ?? "";
  // "How many millimetres" asks for a cell.
  if ((ENGLISH_UNITS.get(noun)?.kind ?? "count") !== "count")
    return { kind: "select", noun: "", start: 0, end: 0 };
  return { kind: "count", noun, start: counted.index, end: counted.index + counted[0].length - noun.length };
}
