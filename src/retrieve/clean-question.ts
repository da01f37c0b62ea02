import type { Language } from "../model/language.ts";
import { foldScript } from "../text/fold-script.ts";
import { mendQuestionWords } from "./mend-question-words.ts";

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /[A-Za-z]{2,}/g;

/** `@name` anywhere (a Telegram mention), `/ask` and `/ask@name` at the start. */
const ADDRESS = /(?:^|(?<=\s))@\w+|^\s*\/\w+(?:@\w+)?/g;
const ENGLISH_GREETING =
  /^\s*(?:(?:hey|hi|hiya|hello|dear|ok|okay|good (?:morning|afternoon|evening))\b[\s,!.…]*|(?:so|well|um+|uh|sorry|excuse me)[,!.…]+\s*)*(?:(?:there|bot|archivist|everyone|guys)\b[\s,:!.]*)?(?:quick question|just (?:curious|wondering)|one question)?[\s,:!.–-]*(?:(?:please|pls|plz)\b[\s,]*)?(?:(?:can|could|would) (?:you|anyone|anybody|someone|somebody) (?:please )?(?:tell me|say|find out|look up)\b[\s,:]*|(?:tell me|i(?: am|'m|’m)? ?(?:was )?(?:want|would like|'d like|need|trying) to (?:know|find out)|i(?: was|'m| am)? wonder(?:ing)?|(?:do|does|did) (?:you|anyone|anybody|someone) (?:happen to )?know|any idea)\b[\s,:]*)?/i;
const ENGLISH_THANKS =
  /[\s,.!–-]*\b(?:please|pls|plz|(?:many thanks|thanks(?: a lot| so much)?|thank you(?: so much| very much)?|thx)(?: in advance)?|cheers|much appreciated)\b[\s.!]*(?=[?？]?\s*$|[?？]\s*$)/i;
const CHINESE_GREETING =
  /^\s*(?:(?:你好|您好|大家好|各位好|嗨|哈喽|哈啰|早上好|下午好|晚上好|不好意思|打扰(?:一?下)?了?)[\s，,!！。~～…呀啊]*|(?:喂|嗯+|额|呃|哎|诶|那个|老师好?|小编|对了)[呀啊]?[\s，,!！。~～…]+)*(?:麻烦|劳驾|拜托)?(?:请问(?:一下|下)?|请教(?:一下|下)?|(?:我)?(?:想|就想|要)?(?:问|打听|了解|咨询)(?:一下|下|一问)|(?:我)?想(?:要)?(?:问|知道|晓得|了解)|(?:谁|有没有人|有人|你们?|您|大家)(?:知不知道|知道|晓得|清楚)(?!的)|(?:你|您)?(?:能|能不能|可以|可不可以)?(?:帮我|帮忙|替我|给我)?(?:查|找|看|说|讲)(?:一下|下|一查|查看|一看|看)|告诉我)?[\s，,：:]*/;
const CHINESE_THANKS =
  /[\s，,。！!]*(?:谢谢(?:你|您|啦|了)?|多谢(?:了)?|感谢|谢了|麻烦(?:你|您)?了|拜托了?|急[！!]*|在线等)[\s。！!~～]*$/;
/** Particles that give a question its tone, before a mark or the end. 吗 asks, and 呢 alone asks for the same of another. */
const CHINESE_PARTICLES = /(?<!干)[呀啊嘛哦喔噢啦呐哈呗咧](?=\s*(?:[，,？?！!。~～]|$))/g;
const CHINESE_TONE = /呢(?=\s*(?:[，,？?！!。~～]|$))/g;
const ASKS = /什么|谁|哪(?!里都)|几|多少|怎|何|为啥|啥|多[久长大高远深重]|是不是|有没有/;
const ASKED_WHETHER_KNOWN = /^(?:.*?)(?:知不知道|知道|晓得|清楚)/;

/**
 * The question as it would stand in print: mentions, commands, greetings, thanks and particles gone, blanks
 * between Chinese characters closed ("汝 城 追 回"), runs of blanks made one.
 */
export function cleanQuestion(typed: string): string {
  let text = typed.replace(ADDRESS, " ").replace(/[\u200b-\u200f\ufeff]/g, "");
  text = closeBlanks(text);
  text = text.replace(/\s+/g, " ").trim();
  const bare = withoutFiller(text);
  return /[\p{L}\p{N}]/u.test(bare) ? bare : text;
}

/** Folded for the look-up only: what remains is as typed. */
function withoutFiller(text: string): string {
  const greeting = CHINESE_GREETING.exec(foldScript(text))?.[0] ?? "";
  let left = text.slice(greeting.length).replace(ENGLISH_GREETING, "").replace(ENGLISH_THANKS, "");
  const thanks = CHINESE_THANKS.exec(foldScript(left));
  if (thanks) left = left.slice(0, thanks.index);
  left = left.replace(CHINESE_PARTICLES, "");
  if (ASKS.test(foldScript(left))) {
    left = left.replace(CHINESE_TONE, "");
    // "你知道谁修的桥吗": the 吗 belonged to what is gone.
    if (ASKED_WHETHER_KNOWN.test(foldScript(greeting))) left = left.replace(/[吗嗎](?=[？?\s]*$)/, "");
  }
  return mendQuestionWords(left.trim());
}

/** Pieces of this many characters or fewer, on average, are single characters set apart rather than phrases. */
const LETTER_SPACED = 1.5;

/** Blanks inside Chinese are noise where every character is set apart, and commas where phrases are. */
function closeBlanks(text: string): string {
  const pieces = text.match(/\p{Script=Han}+/gu) ?? [];
  const mean = pieces.join("").length / (pieces.length || 1);
  return text.replace(
    /(?<=[\p{Script=Han}，。？！、：；])\s+(?=[\p{Script=Han}，。？！、：；“”])/gu,
    (_, at: number) => {
      const isPhrase =
        /\p{Script=Han}{2}$/u.test(text.slice(0, at)) && /^\s+\p{Script=Han}{2}/u.test(text.slice(at));
      return mean > LETTER_SPACED && isPhrase ? "，" : "";
    },
  );
}

/**
 * The language a question is asked in: Chinese when it has at least two Chinese characters for every Latin word, so
 * that "Who is 向曾妍?" is English and "汝城的GDP" Chinese. A text with neither is English.
 */
export function questionLanguage(text: string): Language {
  const han = text.match(HAN)?.length ?? 0;
  const words = text.match(LATIN_WORD)?.length ?? 0;
  return han > 0 && han / 2 >= words ? "zh" : "en";
}
