/**
 * Ways of a model to go wrong, as changes of a good reply. Each gives undefined where it has no hold: a reply without
 * digits has none to change.
 */
import type { ReadPrompt } from "./read-prompt.ts";
import { changeFirstSentence, type WrittenReply } from "./written-reply.ts";

export type Falsehood = (reply: WrittenReply, prompt: ReadPrompt) => WrittenReply | undefined;

/** Every quote is said to stand in another passage: the next one, or one beyond the last. */
export const wrongPassageNumbers: Falsehood = (reply, { passages }) =>
  changeFirstSentence(reply, (sentence) =>
    sentence.quotes.length === 0
      ? undefined
      : {
          ...sentence,
          quotes: sentence.quotes.map(({ passage, quote }) => ({
            passage: passages.length > 1 ? (passage % passages.length) + 1 : passage + 1,
            quote,
          })),
        },
  );

const CHINESE_DIGITS = "一二三四五六七八九";

/** The last digit of the first number becomes another; a Chinese one where there is no other. */
function otherNumber(text: string): string | undefined {
  const changed = /\d/.test(text)
    ? text.replace(/\d(?!\d)/, (digit) => String((Number(digit) + 3) % 10))
    : text.replace(/[一二三四五六七八九]/, (digit) =>
        CHINESE_DIGITS.charAt((CHINESE_DIGITS.indexOf(digit) + 3) % 9),
      );
  return changed === text ? undefined : changed;
}

/** The first sentence with a figure tells another one, and so does the short answer; the quotes stay. */
export const changedDigits: Falsehood = (reply) => {
  const changed = changeFirstSentence(reply, (sentence) => {
    const text = otherNumber(sentence.text);
    return text === undefined ? undefined : { ...sentence, text };
  });
  return changed && { ...changed, answer: otherNumber(reply.answer) ?? reply.answer };
};

/** As before, and the quote is changed to fit: it stands nowhere. */
export const changedDigitsAndQuotes: Falsehood = (reply) => {
  const changed = changeFirstSentence(reply, (sentence) => {
    const text = otherNumber(sentence.text);
    const quotes = sentence.quotes.map(({ passage, quote }) => ({
      passage,
      quote: otherNumber(quote) ?? quote,
    }));
    return text === undefined ? undefined : { text, quotes };
  });
  return changed && { ...changed, answer: otherNumber(reply.answer) ?? reply.answer };
};

const INVENTED_NAMES = {
  zh: ["欧阳明德", "司徒文渊", "诸葛小满"],
  en: ["Harold Winterbourne", "Greta Lindqvist", "Ambrose Falkenrath"],
};

/** A person whom no passage names says it. */
export const inventedNames: Falsehood = (reply, { passages }) =>
  changeFirstSentence(reply, (sentence) => {
    const language = languageOf(sentence.text);
    const name = INVENTED_NAMES[language].find(
      (invented) => !passages.some(({ text }) => text.includes(invented)),
    );
    if (name === undefined) return undefined;
    return {
      ...sentence,
      text: language === "zh" ? `${name}表示，${sentence.text}` : `${name} said: ${sentence.text}`,
    };
  });

/** Chinese for an English question and the other way round; the quotes stay. */
export const wrongLanguage: Falsehood = (reply, { question }) => {
  if (reply.sentences.length === 0) return undefined;
  const text = languageOf(question) === "zh" ? "The newspaper did report on this." : "报纸确实报道过此事。";
  return { ...reply, answer: text, sentences: reply.sentences.map((sentence) => ({ ...sentence, text })) };
};

/** “回答‘…’”, `reply with "…"`: what somebody who writes into an article would have the model say. */
const DEMAND =
  /(?:answer|reply|respond|say|write|output|print|include|回答|回复|输出|写上|说|加上|附上)[^"“”「」'‘’\n]{0,40}["“「'‘]([^"“”「」'‘’\n]+)["”」'’]/i;

/** Does what an instruction in a passage demands, with the instruction itself as the quote. */
export const obeysInjection: Falsehood = (_reply, { passages }) => {
  for (const { number, text } of passages) {
    const [quote, demanded] = DEMAND.exec(text) ?? [];
    if (quote && demanded)
      return {
        found: true,
        answer: demanded,
        sentences: [{ text: demanded, quotes: [{ passage: number, quote }] }],
      };
  }
  return undefined;
};

function languageOf(text: string): "zh" | "en" {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}
