import type { Language } from "../model/language.ts";
import { foldScript } from "../text/fold-script.ts";
import { lettersOf, lettersWeight } from "../text/letters.ts";
import { splitSentences } from "../text/sentences.ts";
import { asksForPlace } from "./asks-for-place.ts";
import { questionLanguage } from "./clean-question.ts";

/** A text that somebody pasted rather than a question that he asks. */
export interface PastedExcerpt {
  /** The excerpt, without what was asked about it. */
  readonly text: string;
  /** Of what was asked about it, otherwise of the excerpt. */
  readonly language: Language;
  /**
   * `asked`: somebody asks where it is printed. `statement`: it reads as print. `unclear`: it may be a message as well, and
   * what is not in the archive at all is no excerpt. `question`: only if all of it is printed it is none.
   */
  readonly kind: "asked" | "statement" | "unclear" | "question";
  /** Whole sentences of it report something: who asks does not tell first, and an answer to it is not asserted. */
  readonly holdsReport: boolean;
}

/** `@name` and `/ask`, as in Telegram. */
const ADDRESS = /^\s*(?:\/\w+(?:@\w+)?|@\w+)\s+|\s@\w+\s*$/g;
/** In Chinese characters: less says nothing; a title that is asked for may be shorter. */
const LEAST_WEIGHT = 16;
const LEAST_ASKED_WEIGHT = 4;
/** Without a mark behind it, so much in several clauses is a sentence that was cut off. */
const CUT_OFF_WEIGHT = 20;
/** A longer sentence without a question mark asks nothing: 是否 and 多少 stand in reports too. */
const LONGEST_QUESTION_WEIGHT = 60;
const LEAST_ENGLISH_WORDS = 8;
const CUT_OFF_ENGLISH_WORDS = 16;
const STOPPED = /[。.!！…；;][”"」』’)）\s]*$/u;
/** Telephone numbers are printed, or asked about with a question word. */
const TELEPHONE = /\d{3,4}-\d*|\d{7,}/;
const CUT_OFF = /[，,、；;：:]\s*$/u;
/** "汝 城 追 回": characters set apart. */
const LETTER_SPACED = /(?:\p{Script=Han}[^\S\n]+){4}/u;

const OPENERS = '“"「『《〈‘«';
const CLOSERS = '”"」』》〉’»';
/** What is asked in front of the excerpt, which begins in a line or in quotation marks of its own or behind a colon. */
const IN_FRONT = [
  /^(?<asked>[^：:?？\n]{2,80})[：:?？\n]\s*(?<excerpt>[\s\S]+)$/u,
  new RegExp(
    `^(?<asked>[^${OPENERS}\\n]{2,80}?)\\s*(?<excerpt>[${OPENERS}][\\s\\S]+[${CLOSERS}])[\\s?？。.!！]*$`,
    "u",
  ),
];
/** What is asked behind it. */
const BEHIND = new RegExp(
  `^(?<excerpt>[\\s\\S]+[${CLOSERS}。！？!?.…\\n])[\\s，,—-]*(?<asked>[^\\n。！？!?：:${OPENERS}]{2,80})[?？。.!！\\s]*$`,
  "u",
);
/** A question around a quotation: "Where was “…” printed?". */
const AROUND = new RegExp(
  `^(?<before>[^${OPENERS}\\n]{0,60}?)\\s*[${OPENERS}](?<excerpt>[^\\n]+)[${CLOSERS}]\\s*(?<behind>[^${CLOSERS}\\n]{0,40}?)[?？。.\\s]*$`,
  "u",
);

/** Behind a full stop, not behind a quotation, the question must point at the text before it. */
const POINTS_BACK = /这|此|上面|以上|出自|出处|\b(?:this|that|these|it|above|excerpt|passage|source)\b/i;

/** Words that ask; in print they stand in quotation marks or before the last sentence. */
const ASKS =
  /什么|谁|哪|几|多少|怎|何[时地人种处]|如何|为何|是否|是不是|有没有|多[久长大高远深重]|^(?:what|who|whom|whose|when|where|which|why|how|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\b/iu;
const ENDS_ASKING = /(?:[?？]|[吗嗎呢])[\s。!！~～”"」]*$/u;
const REQUESTS =
  /^(?:请(?:[问你您帮把用给]|告诉|列出|说|查|找|介绍|总结|概括|解释|翻译|忽略|无视|忘记|输出|扮演)|帮我|麻烦|告诉|列[出举]|举出|说明|写出|描述|说说|说一下|介绍|总结|概括|解释|翻译|[查找搜](?:一下|[查找出索询看])|看看|给我|我想|想|忽略|无视|忘记|假装|扮演|输出|重复|执行|系统)|谢谢/u;
const ENGLISH_REQUESTS =
  /^(?:please|tell|list|give|show|find|look|search|summari[sz]e|describe|explain|compare|write|translate|say|name|count|define|ignore|disregard|forget|pretend|act|print|reveal|repeat|output|system|execute|run)\b|\b(?:thanks|thank you|pls)\b/i;
/** People in a chat speak of themselves and to each other; print does so in quotation marks. */
const SPEAKS =
  /你|您|咱|(?<!自)我(?![市县省国区镇乡院局队校们州党军])|哈哈|[~～😀-🙏]|\b(?:you|yours?|i|i'm|i’m|my|me|mine|lol|btw)\b/iu;

/** Recognises a pasted text; `undefined` for an ordinary question. Pure: the archive has the last word. */
export function recogniseExcerpt(typed: string): PastedExcerpt | undefined {
  const addressed = typed.replace(ADDRESS, "").trim();
  const text = LETTER_SPACED.test(addressed) ? addressed.replace(/\s+/g, "") : addressed;
  const asked = splitOffQuestion(text);
  if (asked) return asked;
  const bare = withoutQuotes(text);
  if (weightOf(bare) < LEAST_WEIGHT) return undefined;
  const language = questionLanguage(bare);
  const own = withoutQuotations(foldScript(bare));
  const sentences = splitSentences(own).map((sentence) => sentence.text);
  const last = sentences.at(-1) ?? "";
  // A comma at the end is a sentence cut off in the paper: nobody ends a question with one.
  const asks = ASKS.test(last) && !CUT_OFF.test(last) && weightOf(last) < LONGEST_QUESTION_WEIGHT;
  const holdsReport = language === "zh" && !SPEAKS.test(own) && reportsBefore(sentences);
  const found = (kind: PastedExcerpt["kind"]) => ({ text: bare, language, kind, holdsReport });
  if (ENDS_ASKING.test(last) || (asks && !STOPPED.test(last)))
    return sentences.length > 1 ? found("question") : undefined;
  const isRequest = (language === "zh" ? REQUESTS : ENGLISH_REQUESTS).test(own);
  if (isRequest) return found("question");
  const lastAsking = sentences.findLastIndex((sentence) => ENDS_ASKING.test(sentence));
  // Print asks and goes on; who asks and says thanks has asked.
  const goesOn = lastAsking < 0 || weightOf(sentences.slice(lastAsking + 1).join("")) >= CUT_OFF_WEIGHT;
  const isClear = !asks && !SPEAKS.test(own) && goesOn;
  const readsAsPrint =
    language === "zh" ? readsAsChinesePrint(bare) : readsAsEnglishPrint(bare, sentences.length);
  return found(isClear && readsAsPrint ? "statement" : "unclear");
}

function splitOffQuestion(text: string): PastedExcerpt | undefined {
  const found = (question: string, excerpt: string): PastedExcerpt | undefined => {
    const bare = withoutQuotes(excerpt.trim());
    return asksForPlace(question) && weightOf(bare) >= LEAST_ASKED_WEIGHT
      ? { text: bare, language: questionLanguage(question), kind: "asked", holdsReport: true }
      : undefined;
  };
  const around = AROUND.exec(text)?.groups;
  if (around) {
    const { before = "", behind = "", excerpt = "" } = around;
    const asked = found(`${before} ${behind}`.trim(), excerpt);
    if (asked) return asked;
  }
  for (const form of IN_FRONT) {
    const { asked = "", excerpt = "" } = form.exec(text)?.groups ?? {};
    const front = found(asked, excerpt);
    if (front) return front;
  }
  const { asked = "", excerpt = "" } = BEHIND.exec(text)?.groups ?? {};
  const isApart = new RegExp(`[${CLOSERS}\\n]\\s*$`, "u").test(excerpt);
  return isApart || POINTS_BACK.test(asked) ? found(asked, excerpt) : undefined;
}

/** Without the quotation marks around the whole. */
function withoutQuotes(text: string): string {
  const inner = new RegExp(`^[${OPENERS}]([^${OPENERS}${CLOSERS}]+)[${CLOSERS}]$`, "u").exec(text)?.[1];
  return (inner ?? text).trim();
}

/** Without what others are quoted with: there people ask and say "you". */
function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*(?:”|$)|「[^」]*(?:」|$)|"[^"]*(?:"|$)|^[^“]*”|^[^「]*」/gu, "");
}

/** The first sentences tell something at length before any asks. */
function reportsBefore(sentences: readonly string[]): boolean {
  const asking = sentences.findIndex((sentence) => ENDS_ASKING.test(sentence));
  return weightOf(sentences.slice(0, asking < 0 ? -1 : asking).join("")) >= LEAST_WEIGHT;
}

function readsAsChinesePrint(text: string): boolean {
  return (
    /[。！；…]/u.test(text) ||
    TELEPHONE.test(text) ||
    (weightOf(text) >= CUT_OFF_WEIGHT && /[，,、；：]/u.test(text))
  );
}

function readsAsEnglishPrint(text: string, sentences: number): boolean {
  const words = text.split(/\s+/).length;
  return STOPPED.test(text) || sentences > 1 ? words >= LEAST_ENGLISH_WORDS : words >= CUT_OFF_ENGLISH_WORDS;
}

/** Length without marks, in Chinese characters. */
function weightOf(text: string): number {
  return lettersWeight(lettersOf(text).text);
}
