import type { ComparedBy } from "../model/query-plan.ts";
import type { ComparedQuestion } from "./read-comparison.ts";

const COMPARATIVES: readonly (readonly [words: string, by: ComparedBy])[] = [
  ["年纪大|年龄大|岁数大|年长|老", "older"],
  ["年纪小|年龄小|岁数小|年轻", "younger"],
  ["多|大|高|长|重|贵|远", "larger"],
  ["少|小|低|短|轻|便宜|近", "smaller"],
  ["早|先", "earlier"],
  ["晚|迟", "later"],
];
const COMPARATIVE = COMPARATIVES.map(([words]) => words).join("|");
/** At the end of a clause, or behind 更: 多少 and 多大 compare nothing. */
const COMPARING = new RegExp(
  `(?:更|较|比较|最)(?:为|加|要)?(?<degree>${COMPARATIVE})|(?<!多)(?<plain>${COMPARATIVE})(?=一?[些点]?[了吗呢的]?(?:[？?，,。！!]|$))`,
  "u",
);
const WHICH = /(?:哪(?:一?[个家边里座条位县市地方]|儿)|谁)的?/u;
const EACH = /各自|各(?![地级种类部乡镇界位项方县市村组单行])|分别(?!是?谁)|双双/u;
const JOINT = "(?:和|与|跟|同|以及|、)";
const SUBJECT = "[^，,、：:。？?\\s和与跟]{1,14}?";
/** Where the last of the subjects ends. */
const BEHIND =
  "(?=各|分别|双双|都|两[地县市镇家者村]|[哪谁]|相比|比起来|之间|[，,：:的在]|[去今前]年|\\d{4}年|一共|总共|加起来)";
const CONJUNCTS = new RegExp(
  `^(?<before>.*?[，,：:])?(?<first>${SUBJECT})${JOINT}(?<others>(?:${SUBJECT}${JOINT})*)(?<last>${SUBJECT})${BEHIND}(?<asked>.+)$`,
  "u",
);
/** 哪个更多，A还是B？ */
const WHICH_OF =
  /^(?<asked>.*(?:哪|谁).*?)[，,：:]\s*是?(?<first>[^，,]{1,14}?)还是(?<last>[^，,]{1,14}?)[？?]?$/u;
/** 是A多还是B多？ */
const ONE_OR_OTHER = new RegExp(
  `^(?<before>(?:.*[，,是])?)(?<first>\\p{Script=Han}{2,8}?)更?(?<word>${COMPARATIVE})还是(?<last>\\p{Script=Han}{2,8}?)更?\\k<word>`,
  "u",
);
/** A还是B追回的多？ B is as long as A. */
const OR = /^(?<first>\p{Script=Han}{2,4})还是(?<behind>.+)$/u;
/** What the last subject has behind 的. */
const ATTRIBUTE = /^的(?<attribute>.+?)(?=各|分别|双双|都|两[地县市镇家者村]|[哪谁]|相比|比起来)/u;
/** A比B多多少？ */
const THAN = new RegExp(
  `^(?<before>.*?[，,：:])?(?<first>[^，,：:]{2,20}?)比(?<last>[^，,]{2,14}?)(?:更|要|还)?(?:${COMPARATIVE})(?:了?(?:多少|几)|[出些了吗？?]|$)`,
  "u",
);
const TIME = /[年月日季天周]$|^(?:上年|往年|同期|以前|过去|平时)/u;
const LEADING = /^(?:请问|那么?|在|从|对|为|给|把|被|将|[去今前]年|\d{4}年)+/u;
/** A name alone may be as long as this. */
const NAME_LENGTH = 4;

/** Reads the Chinese forms of a comparison. */
export function readChineseComparison(question: string): ComparedQuestion | undefined {
  const than = THAN.exec(question)?.groups;
  if (than) return thanSides(than["before"] ?? "", than["first"] ?? "", than["last"] ?? "", question);
  const either = ONE_OR_OTHER.exec(question)?.groups;
  if (either) {
    const { before = "", first = "", last = "", word = "" } = either;
    return sidesOf([first, last], before, howMuch(word), meaningOf(word));
  }
  const or = OR.exec(question)?.groups;
  if (or) {
    const { first = "", behind = "" } = or;
    const asked = behind.slice(first.length);
    const degree = comparativeIn(asked);
    if (degree !== undefined)
      return sidesOf([first, behind.slice(0, first.length)], "", asOfOne(asked, degree), meaningOf(degree));
  }
  const which = (WHICH_OF.exec(question) ?? CONJUNCTS.exec(question))?.groups;
  if (!which) return undefined;
  const { before = "", first = "", others = "", last = "", asked = "" } = which;
  const degree = WHICH.test(asked) ? comparativeIn(asked) : undefined;
  if (degree === undefined && !EACH.test(asked)) return undefined;
  const by = degree === undefined ? undefined : meaningOf(degree);
  // 丹河的船租和白鹭的茶税: each has its own, and what is left asks of both.
  const own = first.includes("的") ? ATTRIBUTE.exec(asked) : null;
  const hasOwn = own !== null && !first.endsWith(own[0]);
  const behind = hasOwn ? asked.slice(own[0].length) : asked;
  const subjects = [first, ...others.split(new RegExp(JOINT, "u")), hasOwn ? `${last}${own[0]}` : last];
  return sidesOf(
    subjects.filter((subject) => subject !== ""),
    before,
    asOfOne(behind, degree),
    by,
  );
}

/** 各 and 哪个 ask of several: they are taken out, and 更多 asks 多少. */
function asOfOne(asked: string, word: string | undefined): string {
  const single = asked
    .replace(new RegExp(EACH, "gu"), "")
    .replace(/都|两[地县市镇家者村]|相比|之间/gu, "")
    .replace(WHICH, "");
  if (word === undefined || /多少|几/.test(single)) return single.replace(COMPARING, "");
  return single.replace(COMPARING, howMuch(word));
}

/** The first subject of 比 is as long as the second where that is a name, else all that stands before it. */
function thanSides(
  before: string,
  first: string,
  last: string,
  question: string,
): ComparedQuestion | undefined {
  if (TIME.test(last) || TIME.test(first)) return undefined;
  const word =
    comparativeIn(question) ?? new RegExp(`(?:${COMPARATIVE})(?=多少|了)`, "u").exec(question)?.[0];
  if (word === undefined) return undefined;
  const head = first.replace(LEADING, "");
  const isName = last.length <= NAME_LENGTH && head.length > last.length;
  const subject = isName ? head.slice(0, last.length) : head;
  const rest = isName ? head.slice(last.length) : "";
  return sidesOf([subject, last], before, `${rest}${howMuch(word)}`, meaningOf(word));
}

function sidesOf(
  named: readonly string[],
  before: string,
  asked: string,
  by: ComparedBy | undefined,
): ComparedQuestion {
  const trimmed = named.map((subject) => subject.replace(LEADING, ""));
  // 丹河的船租和白鹭的船租: what both have behind 的 is what is asked.
  const isShared = asked.startsWith("的") && trimmed.some((subject) => !subject.includes("的"));
  const subjects = isShared ? trimmed.map((subject) => subject.replace(/的.*$/u, "")) : trimmed;
  return {
    ...(by === undefined ? {} : { by }),
    sides: subjects.map((subject) => ({ subject, text: `${before}${subject}${asked}` })),
  };
}

function comparativeIn(text: string): string | undefined {
  const { degree, plain } = COMPARING.exec(text)?.groups ?? {};
  return degree ?? plain;
}

function howMuch(word: string): string {
  const by = meaningOf(word);
  if (by === "earlier" || by === "later") return "什么时候";
  return by === "older" || by === "younger" ? "多少岁" : "多少";
}

function meaningOf(word: string): ComparedBy {
  return (
    COMPARATIVES.find(([words]) => words.split("|").includes(word)) as (typeof COMPARATIVES)[number]
  )[1];
}
