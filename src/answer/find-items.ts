import { readNumber } from "../text/read-number.ts";
import type { AnswerValue } from "./answer-value.ts";

const NUMERAL = "[两二三四五六七八九十\\d]";
const ENGLISH_NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** "哪两家企业", "是哪四位", "which three towns": things that are to be named, and how many. */
const CHINESE_NUMBER = new RegExp(
  `哪(${NUMERAL}+)(?![年月日号天点楼])(?:[个家所座条名项件]?)(\\p{Script=Han})?`,
  "u",
);
const ENGLISH_NUMBER = new RegExp(`\\b(?:which|what|name) (?:the )?(${ENGLISH_NUMBERS.join("|")})\\b`, "i");
/** Places end with what they are: 香花村、石岗村. */
const PLACE_ENDING = /[村镇乡县市区省州路街校站]/u;

/** A run between the marks that end or begin an enumeration. */
const CHINESE_RUN = /[^，,。；;：:！!？?\n\t（）()]+/gu;
const ENGLISH_RUN = /[^.;:!?\n\t()]+/gu;
/** Marks alone first: 和 may belong to the sentence behind the last item. */
const CHINESE_JOINTS = [/、/, /、|以及|(?<=[\p{Script=Han}\d”"》])[和与及](?=[\p{Script=Han}\d“"《])/u];
const ENGLISH_JOINTS = [/,\s*(?:and\s+)?|\s+and\s+/];
/** What stands before the first item and behind the last one, in words that belong to no name. */
const BEFORE_FIRST =
  /^.*(?:的是|分别是|包括|包含|称为|采取|围绕|[到在向对由从为是有把将给与和])(?=[\p{Script=Han}“"]{2,})/u;
const BEHIND_LAST = new RegExp(`(?:等\\p{Script=Han}*|的.*|${NUMERAL}+[个家位名项]\\p{Script=Han}*)$`, "u");
const LONGEST_ITEM = 16;
/** Items of an enumeration are about as long as each other: none is longer by more than this factor. */
const SURPLUS = 2.5;

/** How sure it is that a run with so many joints is the enumeration asked for. Checked with `npm run eval`. */
const FIT = {
  /** All items begin or end alike: 进企业、进社区、进农村. */
  parallel: 1,
  /** Joined by 、 or a comma. */
  marked: 0.8,
  /** Joined by 和 alone, as two nouns of any sentence are. */
  joined: 0.5,
} as const;

/** How many things a question wants to be named, and the character they end with where it tells a kind of place. */
export function askedItems(
  question: string,
): { readonly number: number; readonly ending?: string } | undefined {
  const english = ENGLISH_NUMBER.exec(question)?.[1]?.toLowerCase();
  if (english !== undefined) return { number: ENGLISH_NUMBERS.indexOf(english) + 2 };
  const [, numeral, noun = ""] = CHINESE_NUMBER.exec(question) ?? [];
  const number = numeral === undefined ? 0 : Number(readNumber(numeral === "两" ? "二" : numeral));
  if (!(number > 1)) return undefined;
  return { number, ...(PLACE_ENDING.test(noun) ? { ending: noun } : {}) };
}

/** The enumerations of exactly as many items as a question asks for, from the first item to the last. */
export function findItems(sentence: string, question: string): AnswerValue[] {
  const { number = 0, ending } = askedItems(question) ?? {};
  const isChinese = /\p{Script=Han}/u.test(sentence);
  const runs = [...sentence.matchAll(isChinese ? CHINESE_RUN : ENGLISH_RUN)];
  return runs.flatMap(({ 0: run, index }) => {
    for (const joint of isChinese ? CHINESE_JOINTS : ENGLISH_JOINTS) {
      const pieces = run.split(joint);
      const items = isChinese ? withoutSurroundings(pieces, ending) : pieces;
      if (pieces.length !== number || !items) continue;
      const start = (pieces[0] ?? "").length - (items[0] ?? "").length;
      const end = run.length - ((pieces.at(-1) ?? "").length - (items.at(-1) ?? "").length);
      const fit = isParallel(items) ? FIT.parallel : /[、,]/.test(run) ? FIT.marked : FIT.joined;
      return [{ start: index + start, end: index + end, raw: run.slice(start, end), fit }];
    }
    return [];
  });
}

/** The items without what belongs to the sentence around; `undefined` when they are no enumeration. */
function withoutSurroundings(pieces: readonly string[], ending: string | undefined): string[] | undefined {
  const items = [...pieces];
  const last = items.length - 1;
  items[0] = (items[0] ?? "").replace(BEFORE_FIRST, "");
  items[last] = (items[last] ?? "").replace(BEHIND_LAST, "");
  if (ending !== undefined) {
    const at = (items[last] ?? "").indexOf(ending);
    items[last] = (items[last] ?? "").slice(0, at + 1);
    if (!items.every((item) => item.endsWith(ending))) return undefined;
  }
  const lengths = new Set(items.slice(1).map(({ length }) => length));
  // "采取|走访、座谈、问卷": what the others have not belongs to the sentence.
  if (lengths.size === 1 && items.length > 2) items[0] = (items[0] ?? "").slice(-(items[1] ?? "").length);
  const [shortest, longest] = [Math.min, Math.max].map((of) => of(...items.map(({ length }) => length)));
  if (!shortest || !longest || longest > LONGEST_ITEM || longest > SURPLUS * Math.max(2, shortest))
    return undefined;
  return items;
}

function isParallel(items: readonly string[]): boolean {
  const bare = items.map((item) => item.replace(/[“”"]/g, ""));
  const [first = ""] = bare;
  return [0, -1].some((at) =>
    bare.every((item) => item.at(at) !== undefined && item.at(at) === first.at(at)),
  );
}
