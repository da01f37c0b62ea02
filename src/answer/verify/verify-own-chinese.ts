import { blankFigures } from "../../text/blank-figures.ts";
import { HAN_RUN } from "../../text/han.ts";
import { normalise } from "../../text/normalise.ts";
import { findPersonNames, isSurname } from "../../text/person-names.ts";
import type { Evidence } from "./evidence.ts";
import { OWN_CHINESE_WORDS, withoutOwnPhrases } from "./own-words.ts";
import { FUNCTION_CHARACTERS, isPlain, NOUNS } from "./plain-characters.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

const LONGEST_WORD = 4;
/** Kinds of places and bodies behind the words that name one. */
const NAMED_KIND =
  /(\p{Script=Han}{2})(自治[区州县]|街道|社区|小区|公司|集团|医院|[小中大]学|幼儿园|学校|协会|大桥|水库|酒店|公园|银行|省(?!事|钱|力气|心)|[市县区镇乡村路街])/gu;
/** A surname and what follows, where somebody is named as doing something. */
const DOING_PERSON =
  /(?:[由请和与被]|名叫|名为|[长记任师员])(\p{Script=Han}{2,3}?)(?=负责|主持|带领|牵头|担任|说|介绍|表示|出席|领导|管理|完成|创办|承包|指出|强调|告诉)/gu;
/** What a figure behind it measures: 桥长128米. */
const MEASURES = /[长宽高深厚重](?=\/)/g;
/** Words before a kind that name none: 这个社区, 部分学校, 根据县. */
const NAMES_NONE =
  /根据|按照|依照|通过|经过|关于|位于|属于|来自|由于|对于|前往|返回|离开|来到|到达|进入|走进|走访|虽然|因为|所以|如果|还有|以及|或者|但是|除了|包括|其中|成为|作为|参加|参观|协助|帮助|配合|要求|支持|[这那某各每整全本该多几两一二三四五六七八九十数个所家座条些等的当地有相附]|[现曾原拟担出兼新时历]任/;

/**
 * The stretches of a run that are neither printed, nor ordinary words, nor characters that say nothing: the cover with
 * the fewest such characters. A lone one between words is a word of its own unless names begin with it; two in a row are
 * how a name looks that no dictionary knows.
 */
function uncovered(run: string, stands: (words: string) => boolean, vocabulary: Vocabulary): string[] {
  const { length } = run;
  const cost = new Array<number>(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Array<number>(length + 1).fill(0);
  cost[0] = 0;
  for (let at = 0; at < length; at += 1) {
    const reach = (to: number, price: number) => {
      const total = (cost[at] ?? 0) + price;
      if (total >= (cost[to] ?? 0)) return;
      cost[to] = total;
      from[to] = at;
    };
    reach(at + 1, isPlain(run.charAt(at)) ? 0.01 : 1);
    for (let to = at + 2; to <= length; to += 1) {
      const words = run.slice(at, to);
      if (stands(words)) reach(to, 0);
      else if (to - at > LONGEST_WORD) break;
      else if (vocabulary.isOrdinaryWord(words) || OWN_CHINESE_WORDS.includes(words)) reach(to, 0.001);
    }
  }
  const missing = new Array<boolean>(length).fill(false);
  for (let to = length; to > 0; to = from[to] ?? 0) {
    const at = from[to] ?? 0;
    if (to - at === 1) missing[at] = !isPlain(run.charAt(at));
  }
  const found: string[] = [];
  for (let at = 0; at < length; at += 1) {
    if (!missing[at]) continue;
    let to = at + 1;
    while (missing[to]) to += 1;
    // 习近平: a character of every text between two of none.
    if (to - at === 1 && missing[to + 1] && !missing[to + 2]) to += 2;
    if (to - at > 1 || isNamePart(run, at)) found.push(run.slice(at, to));
    at = to;
  }
  return found;
}

/** Whether a lone character begins a name: a surname before another word, or behind 老 and its like. */
function isNamePart(run: string, at: number): boolean {
  if (!isSurname(run.charAt(at)) || NOUNS.has(run.charAt(at))) return false;
  const next = run.charAt(at + 1);
  return (
    /[老小阿]/.test(run.charAt(at - 1)) ||
    /[某氏姓]/.test(next) ||
    (next !== "" && !FUNCTION_CHARACTERS.has(next))
  );
}

/** 王家, as villages are called. */
function isFamily(name: string): boolean {
  return name.endsWith("家") && isSurname(name.charAt(0)) && !/[全公管国商农]/.test(name.charAt(0));
}

/**
 * What may be a name in Chinese sentences of a model's, and stands in no quote, title or newspaper name: characters that
 * make up no ordinary words, people by their surroundings, and ordinary words as names of places and bodies (光明社区).
 */
export function verifyOwnChinese(
  text: string,
  where: Violation["where"],
  { names }: Evidence,
  vocabulary: Vocabulary,
): Violation[] {
  const stands = (words: string) => names.some((name) => name.includes(words));
  const isWord = (words: string) => stands(words) || vocabulary.isOrdinaryWord(words);
  const plain = withoutOwnPhrases(normalise(blankFigures(text))).replace(MEASURES, "");
  const unknown = [...plain.replace(/(?<=\/)方(?=\p{Script=Han})/gu, " ").matchAll(HAN_RUN)].flatMap(
    ([run]) => uncovered(run, stands, vocabulary),
  );
  const people = [
    ...findPersonNames(plain).flatMap(({ name, certainty }) => (certainty > 1 ? [name] : [])),
    ...[...plain.matchAll(DOING_PERSON)].flatMap(([, name = ""]) =>
      isSurname(name.charAt(0)) ? [name] : [],
    ),
  ];
  const places = [...plain.matchAll(NAMED_KIND)]
    .filter(
      ([whole, name = ""]) =>
        (!NAMES_NONE.test(name) || isFamily(name)) &&
        !vocabulary.isOrdinaryWord(whole) &&
        // 他和村干部, 进了公司, 来园区
        !(
          !vocabulary.isOrdinaryWord(name) &&
          (isPlain(name.charAt(1)) || (isPlain(name.charAt(0)) && isWord(whole.slice(1))))
        ),
    )
    .map(([whole]) => whole);
  return [...new Set([...unknown, ...[...people, ...places].filter((name) => !stands(normalise(name)))])].map(
    (what) => ({ rule: "name-unsupported", where, what }),
  );
}
