import { ENGLISH_UNITS } from "../../text/measure-units.ts";
import { findSuperlatives } from "../superlatives.ts";

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
  const superlatives = findSuperlatives(question);
  const [first] = superlatives;
  if (first) {
    const others = superlatives.some(({ start, end }) => start >= first.end || end <= first.start);
    return others || question.slice(first.end).includes("最") ? undefined : { noun: "", ...first };
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
