/** What the buttons under an answer say, by language. */
import type { VoteReason } from "../model/kept-answer.ts";
import type { Language } from "../model/language.ts";

export interface ButtonPhrases {
  readonly sources: string;
  readonly context: string;
  readonly open: string;
  readonly back: string;
  readonly previous: string;
  readonly next: string;
  readonly up: string;
  readonly down: string;
  readonly reasons: Readonly<Record<VoteReason, string>>;

  /** Headings of the pages that the buttons open. */
  readonly sourceOf: (number: number, total: number) => string;
  readonly contextOf: (number: number, total: number) => string;
  /** Above a quote when its article is not in the index any more, or reads otherwise now. */
  readonly contextGone: string;

  /** Short words shown to whoever pressed, at most 200 characters each. */
  readonly thanks: string;
  readonly whatWasWrong: string;
  readonly noted: string;
  readonly forgotten: string;
  readonly pressFailed: string;
}

const PHRASES: Readonly<Record<Language, ButtonPhrases>> = {
  en: {
    sources: "📚 Sources",
    context: "📖 Context",
    open: "🔗 Open",
    back: "↩ Back",
    previous: "◀",
    next: "▶",
    up: "👍",
    down: "👎",
    reasons: {
      "wrong-fact": "Wrong fact",
      "wrong-source": "Wrong source",
      "missing-article": "Missing article",
      "bad-text": "Bad text",
    },
    sourceOf: (number, total) => (total === 1 ? "Source" : `Source ${number} of ${total}`),
    contextOf: (number, total) => (total === 1 ? "Context" : `Context of source ${number} of ${total}`),
    contextGone: "The article is not in the archive any more as it was quoted. The quote:",
    thanks: "Thank you!",
    whatWasWrong: "What was wrong? Please choose.",
    noted: "Thank you, noted.",
    forgotten: "I do not have this answer any more. Please ask again.",
    pressFailed: "Sorry, that did not work. Please try again later.",
  },
  zh: {
    sources: "📚 来源",
    context: "📖 上下文",
    open: "🔗 打开",
    back: "↩ 返回",
    previous: "◀",
    next: "▶",
    up: "👍",
    down: "👎",
    reasons: {
      "wrong-fact": "事实不对",
      "wrong-source": "出处不对",
      "missing-article": "漏了文章",
      "bad-text": "文字有误",
    },
    sourceOf: (number, total) => (total === 1 ? "来源" : `来源 ${number} / ${total}`),
    contextOf: (number, total) => (total === 1 ? "上下文" : `上下文 ${number} / ${total}`),
    contextGone: "档案里已没有这篇文章，或文字已有改动。当时引用的是：",
    thanks: "谢谢！",
    whatWasWrong: "哪里不对？请选择。",
    noted: "谢谢，已记下。",
    forgotten: "这个答案我已经不保留了，请再问一次。",
    pressFailed: "抱歉，没有成功，请稍后再试。",
  },
};

/** The words of the buttons in a language. */
export function buttonPhrasesFor(language: Language): ButtonPhrases {
  return PHRASES[language];
}
