import type { Language } from "../model/language.ts";

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /[A-Za-z]{2,}/g;

/** `@name` anywhere (a Telegram mention), `/ask` and `/ask@name` at the start. */
const ADDRESS = /(?:^|(?<=\s))@\w+|^\s*\/\w+(?:@\w+)?/g;
const ENGLISH_GREETING =
  /^\s*(?:(?:hey|hi|hello|dear|ok|okay|good (?:morning|afternoon|evening))\b[\s,!.]*)?(?:(?:there|bot|archivist)\b[\s,:!.]*)?(?:please\b[\s,]*)?(?:(?:can|could|would) you (?:please )?(?:tell me|say|find out)\b[\s,:]*|(?:tell me|i (?:want|would like|'d like) to know|do you know)\b[\s,:]*)?/i;
const CHINESE_GREETING =
  /^\s*(?:(?:你好|您好|大家好|喂|嗨|哈喽|早上好|下午好|晚上好)[\s，,!！。~～]*)?(?:请问(?:一下)?|麻烦问一下|想问一下|我想问(?:一下)?|问一下|我想知道|想知道|你知道|帮我查(?:一下|下)?|查一下)?[\s，,：:]*/;

/**
 * The question as it would stand in print: mentions, commands, greetings and phrases of politeness gone, blanks
 * between Chinese characters closed ("汝 城 追 回"), runs of blanks made one.
 */
export function cleanQuestion(typed: string): string {
  let text = typed.replace(ADDRESS, " ").replace(/[\u200b-\u200f\ufeff]/g, "");
  text = closeBlanks(text);
  text = text.replace(/\s+/g, " ").trim();
  const withoutGreeting = text.replace(CHINESE_GREETING, "").replace(ENGLISH_GREETING, "").trim();
  return withoutGreeting === "" ? text : withoutGreeting;
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
