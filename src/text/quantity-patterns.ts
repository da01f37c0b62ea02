/**
 * Regular-expression sources for numbers in running text. Named groups: `number` (the number as printed),
 * `first`, `firstUnit` (the lower end of a span), `unit`, `before`, `more`, `after` (approximations), `sign`.
 */

import { ENGLISH_APPROXIMATION, PREFIX_APPROXIMATION, SUFFIX_APPROXIMATION } from "./approximations.ts";
import { CHINESE_DIGITS, CHINESE_POWERS } from "./chinese-numerals.ts";
import { ENGLISH_CARDINAL, ENGLISH_ORDINAL } from "./english-numerals.ts";
import { CHINESE_UNITS, CURRENCY_SIGNS, ENGLISH_UNITS, longestOf } from "./measure-units.ts";

const SEPARATED = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d])";
/** "103. 31 万": a blank beside the point is scan noise where Chinese or a percent sign follows. */
const DIGITS = `(?:${SEPARATED}|\\d+\\s*\\.\\s*\\d+(?=\\s*[\\u4e00-\\u9fff%])|\\d+(?:\\.\\d+)?)`;
const POWER = "(?:万亿|[十百千]万|[十百千]亿|[万亿]|千(?!\\s*[瓦克米])|百(?![分货姓]))";
const MORE = "(?:[多余]|[几来](?=\\s*[^\\d\\s]))";
const SECOND_PART = "(?:\\s*\\d+(?:\\.\\d+)?\\s*[千万](?![瓦克米]))";
const ONE_DIGIT = "[\\d一二三四五六七八九](?![\\d.])";
const HAN = `[${CHINESE_DIGITS}${CHINESE_POWERS}廿]`;
const DIGIT_NUMBER = `${DIGITS}(?:\\s*${MORE}?\\s*${POWER}${SECOND_PART}?)?`;
const HAN_NUMBER = `${HAN}+(?:点[〇零一二三四五六七八九]+[十百千万亿]*)?(?:${MORE}[万亿]+)?`;
const NUMBER = `(?:${DIGIT_NUMBER}|${HAN_NUMBER})`;
/** 500人民币 counts no people, 1970年代 no years. */
const UNIT = `(?!人(?:民|均)|年[代级])(?:${longestOf(CHINESE_UNITS.keys())})`;
const SIGN = `(?<sign>${longestOf(CURRENCY_SIGNS.keys())})\\s*`;
const BEFORE = `(?:(?<before>${PREFIX_APPROXIMATION})\\s*)?`;
const AFTER = `(?:\\s*(?<after>${SUFFIX_APPROXIMATION}))?`;
/** Neither in the middle of a number or a code nor right behind a letter. */
const FREE = "(?<![A-Za-z\\d]|\\d[.,]|[A-Za-z\\d][-–—])";
const TAIL = `(?:\\s*(?<more>${MORE}))?(?:\\s*(?<unit>${UNIT})(?:(?<=年|月|天|里|斤|米|亩|吨|小时)(?<moreBehind>多)(?!次|项|个|种|数|家|方|年))?)`;
const TO = "\\s*[-–—~至到]\\s*";

const ENGLISH_POWER = "(?:hundred|thousand|million|billion|trillion|bn|mn|tn|k|m)(?![a-z])";
const ENGLISH_DIGITS = `(?:${SEPARATED}|\\d+(?:\\.\\d+)?)`;
const ENGLISH_NUMBER = `${ENGLISH_DIGITS}(?:[\\s-]*${ENGLISH_POWER})?`;
const ENGLISH_UNIT = `(?:(?:\\s*|\\s+of\\s+)(?<unit>${longestOf(ENGLISH_UNITS.keys())})(?![a-z\\d]))`;
const ENGLISH_BEFORE = `(?:\\b(?<before>${ENGLISH_APPROXIMATION})\\s+)?`;
const ENGLISH_TO = "(?:\\s*[-–—]\\s*|\\s+(?:to|and)\\s+)";

export type Form =
  | "span"
  | "money"
  | "percent"
  | "tenths"
  | "fraction"
  | "jiao"
  | "half"
  | "ordinal"
  | "bare-power"
  | "chinese"
  | "english"
  | "code"
  | "han"
  | "plain";

/** In order of precedence: what an earlier pattern takes, no later one sees. */
export const QUANTITY_PATTERNS: readonly (readonly [Form, RegExp])[] = (
  [
    // A fraction without its whole number says less than it seems to: no value is read into it.
    ["code", "(?<![\\w.])\\.\\d+(?:\\.\\d+)*"],
    [
      "span",
      `${FREE}${BEFORE}(?<first>${NUMBER})(?:\\s*(?<firstUnit>${UNIT}))?${TO}(?<number>${NUMBER})${TAIL}${AFTER}`,
    ],
    ["span", `${FREE}(?<first>${DIGIT_NUMBER})[至到](?<number>${DIGIT_NUMBER})`],
    [
      "span",
      `(?<=\\bbetween\\s)(?<first>${ENGLISH_NUMBER})\\s+and\\s+(?<number>${ENGLISH_NUMBER})${ENGLISH_UNIT}?`,
    ],
    ["span", `${FREE}(?<first>${ENGLISH_NUMBER})${ENGLISH_TO}(?<number>${ENGLISH_NUMBER})${ENGLISH_UNIT}`],
    [
      "span",
      `(?<![A-Za-z])${SIGN}(?<first>${ENGLISH_NUMBER})${ENGLISH_TO}(?<number>${ENGLISH_NUMBER})(?![\\d%])`,
    ],
    ["span", `${FREE}(?<first>${ENGLISH_DIGITS})\\s+to\\s+(?<number>${ENGLISH_NUMBER})(?![\\d%])`],
    [
      "money",
      `${ENGLISH_BEFORE}(?<![A-Za-z])${SIGN}(?<number>${ENGLISH_NUMBER})(?![\\d.]*\\s*[万亿千百])(?:\\s*元)?`,
    ],
    ["money", `${BEFORE}${SIGN}(?<number>${NUMBER})${TAIL}?${AFTER}`],
    ["percent", `${BEFORE}(?<unit>百分之|千分之)(?<number>${NUMBER})(?<more>${MORE})?${AFTER}`],
    ["fraction", `${FREE}(?<first>${NUMBER})分之(?<number>${NUMBER})`],
    ["fraction", "(?<![\\w./])(?<number>\\d{1,2})/(?<first>\\d{1,2})(?![\\w/])"],
    [
      "tenths",
      `${BEFORE}(?<number>[一二两三四五六七八九1-9])成(?<more>[一二三四五六七八九半多])?(?![立功为果就员绩本长都年人熟交分型效品])${AFTER}`,
    ],
    [
      "jiao",
      `${BEFORE}${FREE}(?:(?<first>${NUMBER})(?:元|块))?(?<number>${ONE_DIGIT})(?:角(?:(?<second>${ONE_DIGIT})分)?钱?|毛(?:(?<second2>${ONE_DIGIT})分)?钱)`,
    ],
    [
      "half",
      `${BEFORE}${FREE}(?<number>${NUMBER})(?:个半(?<second>小时|钟头|月|星期)|(?<unit>${UNIT})半(?![径价数成截边]))`,
    ],
    ["ordinal", `第\\s*(?<number>${DIGITS}|${HAN}+)(?:\\s*(?<unit>${UNIT}))?`],
    ["ordinal", `\\bnos?\\.?\\s?(?<number>\\d+)(?![\\d,.]*\\d)`],
    ["ordinal", `(?<![\\w.,])(?<number>${SEPARATED}|\\d+)(?:st|nd|rd|th)\\b`],
    ["ordinal", `\\b(?<number>${ENGLISH_ORDINAL})\\b(?!\\s+(?:hand|thought)s?\\b)`],
    [
      "bare-power",
      `(?<before>${PREFIX_APPROXIMATION}|[上过数几])(?<number>[十百千万亿]万?亿?)(?<more>[多余])?(?<unit>${UNIT})`,
    ],
    ["chinese", `${BEFORE}${FREE}(?<number>${DIGIT_NUMBER})${TAIL}${AFTER}`],
    [
      "chinese",
      `${BEFORE}${FREE}(?<number>${DIGITS}\\s*(?:${MORE}?\\s*${POWER}${SECOND_PART}?|(?<more>[多余])))(?:\\s*(?<after2>[多余]))?${AFTER}`,
    ],
    ["english", `${ENGLISH_BEFORE}${FREE}(?<number>${ENGLISH_NUMBER})(?:\\s*\\+)?${ENGLISH_UNIT}`],
    ["english", `${ENGLISH_BEFORE}${FREE}(?<number>${ENGLISH_DIGITS}[\\s-]*${ENGLISH_POWER})`],
    [
      "code",
      "(?<![A-Za-z\\d]|\\d[.,])(?:[A-Za-z]+[-.]?\\d[\\w.-]*\\w|[A-Za-z]+\\d|\\d[\\d.]*[A-Za-z][\\w-]*|\\d+(?:[-–—]\\d+)+|\\d+(?:\\.\\d+){2,}|\\d{1,2}:\\d{2}(?::\\d{2})?|0\\d+(?!\\.)|\\d{11,})(?![\\d])",
    ],
    ["han", `${BEFORE}(?<!第)(?<number>${HAN_NUMBER})(?:${TAIL}|(?<more2>[多余]))?${AFTER}`],
    ["english", `${ENGLISH_BEFORE}\\b(?<number>${ENGLISH_CARDINAL})\\b${ENGLISH_UNIT}?`],
    [
      "plain",
      `${ENGLISH_BEFORE}${BEFORE.replace("before", "chineseBefore")}(?<![\\d.])(?<number>${ENGLISH_DIGITS})(?!\\d|\\.\\d)${AFTER}`,
    ],
  ] as const
).map(([form, source]) => [form, new RegExp(source, "gi")] as const);
