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
   * `asked`: somebody asks where it is printed. `statement`: it reads as print. `unclear`: it may be a question or a
   * message as well; only an archive that holds it makes it an excerpt.
   */
  readonly kind: "asked" | "statement" | "unclear";
}

/** `@name` and `/ask`, as in Telegram. */
const ADDRESS = /^\s*(?:\/\w+(?:@\w+)?|@\w+)\s+|\s@\w+\s*$/g;
/** In Chinese characters: less says nothing; a title that is asked for may be shorter. */
const LEAST_WEIGHT = 16;
const LEAST_ASKED_WEIGHT = 4;
/** Without a mark behind it, so much in several clauses is a sentence that was cut off. */
const CUT_OFF_WEIGHT = 20;

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

/** Signs of a question, a request or a message; in print they stand in quotation marks at most. */
const ASKS =
  /[?？]|[吗嗎呢]\s*[。!！~～]*$|什么|谁|哪|几(?!乎|经|次|年来|十年)|多少|怎|何[时地人种处]|如何|为何|是否|是不是|有没有|多[久长大高远]/u;
const REQUESTS =
  /^(?:请|帮我|麻烦|告诉|列[出举]|举出|说明|写出|描述|说说|说一下|介绍|总结|概括|解释|翻译|[查找搜]|看看|给我|我想|想|忽略|无视|忘记|假装|扮演|输出|重复|执行|系统)|你|您|咱|(?<!自)我(?![市县省国区镇乡院局队校们州党军])|谢谢|哈哈|[~～😀-🙏]/u;
const ENGLISH_REQUESTS =
  /^(?:please|tell|list|give|show|find|look|search|summari[sz]e|describe|explain|compare|write|translate|say|name|count|define|ignore|disregard|forget|pretend|act|print|reveal|repeat|output|system|execute|run|you|i|we|what|who|whom|whose|when|where|which|why|how|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|any|hi|hey|hello|thanks|ok|okay)\b|\b(?:you|your|yours|i|i'm|i’m|my|me|mine|lol|btw|thanks|pls)\b/i;
const ENGLISH_VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|said|says|\w{3,}ed|went|came|took|made|won|held|began|stood|found|gave|got|ran|sent|paid|told|brought|left|kept|built|fell|rose|led|met|saw|wrote|grew)\b/i;

/** Recognises a pasted text; `undefined` for an ordinary question. Pure: the archive has the last word. */
export function recogniseExcerpt(typed: string): PastedExcerpt | undefined {
  const text = typed.replace(ADDRESS, "").trim();
  const asked = splitOffQuestion(text);
  if (asked) return asked;
  const bare = withoutQuotes(text);
  const { text: letters } = lettersOf(bare);
  if (lettersWeight(letters) < LEAST_WEIGHT) return undefined;
  const language = questionLanguage(bare);
  const sentences = splitSentences(bare);
  const own = withoutQuotations(foldScript(bare));
  if (ASKS.test(own) || /[?？]/.test(sentences.at(-1)?.text ?? ""))
    return sentences.length > 1 || /[。!！”」]\s*$/u.test(bare)
      ? { text: bare, language, kind: "unclear" }
      : undefined;
  const isRequest = language === "zh" ? REQUESTS.test(own) : ENGLISH_REQUESTS.test(own);
  const isStatement =
    !isRequest && (language === "zh" ? readsAsChinesePrint(bare) : readsAsEnglishPrint(own));
  return { text: bare, language, kind: isStatement ? "statement" : "unclear" };
}

function splitOffQuestion(text: string): PastedExcerpt | undefined {
  const found = (question: string, excerpt: string): PastedExcerpt | undefined => {
    const bare = withoutQuotes(excerpt.trim());
    return asksForPlace(question) && lettersWeight(lettersOf(bare).text) >= LEAST_ASKED_WEIGHT
      ? { text: bare, language: questionLanguage(question), kind: "asked" }
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

function readsAsChinesePrint(text: string): boolean {
  return (
    /[。！；…]/u.test(text) ||
    (lettersWeight(lettersOf(text).text) >= CUT_OFF_WEIGHT && /[，,、；：]/u.test(text))
  );
}

function readsAsEnglishPrint(text: string): boolean {
  return ENGLISH_VERB.test(text) && (/[.!;…]["”’]?(?:\s|$)/.test(text) || text.split(/\s+/).length >= 14);
}
