/** From what a person typed to what is asked: the bot's name and a greeting are not part of a question. */

/** Enough for any question; a longer message replied to is searched by its beginning. */
const MAX_QUESTION_LENGTH = 1000;
const EDGE_PUNCTUATION = /^[\s,，、:：;；.。!！~～\-–—]+|[\s,，、:：;；]+$/gu;
const CHINESE_GREETING =
  /^(?:你好|您好|大家好|哈喽|嗨|早上好|上午好|下午好|晚上好|在吗)[呀啊哈]?(?=$|[\s,，、.。!！?？~～:：])/u;
const POLITE_OPENING = /^请问(?:一下)?/u;
const ENGLISH_OPENING =
  "(?:how|what|who|whom|whose|when|where|which|why|is|are|was|were|do|does|did|has|have|had|can|could|please|tell)";
/** A bare greeting counts only where a sentence of its own follows: "Hello Kitty" is a name. */
const ENGLISH_GREETING = new RegExp(
  "^(?:hi|hello|hey|good (?:morning|afternoon|evening))" +
    `(?: (?:there|bot|archivist|all|everyone)(?=$|[\\s,.!?:])|(?=$|\\s*[,.!?:]|\\s+${ENGLISH_OPENING}\\b))`,
  "iu",
);

/** True when the text mentions the user name as a word of its own, in half or full width. */
export function mentions(text: string, username: string): boolean {
  return mentionPattern(username).test(text);
}

/** The question in a text: without mentions of the bot, greetings and stray punctuation; empty when none is left. */
export function questionText(text: string, username: string): string {
  let question = text.replace(mentionPattern(username), " ").replace(/[^\S\n]+/g, " ");
  for (let previous = ""; previous !== question; ) {
    previous = question;
    question = question
      .replace(EDGE_PUNCTUATION, "")
      .replace(CHINESE_GREETING, "")
      .replace(POLITE_OPENING, "")
      .replace(ENGLISH_GREETING, "");
  }
  const saysSomething = /[\p{L}\p{N}]/u.test(question);
  return saysSomething ? clip(question) : "";
}

/** What stands behind the user name in a text that begins with it; `undefined` for all other texts. */
export function textBehindMention(text: string, username: string): string | undefined {
  const [before, ...behind] = text.split(mentionPattern(username));
  return before?.trim() === "" && behind.length > 0 ? behind.join(" ").trim() : undefined;
}

function mentionPattern(username: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_])[@＠]${username}(?![A-Za-z0-9_])`, "gi");
}

function clip(text: string): string {
  return text.length <= MAX_QUESTION_LENGTH
    ? text
    : text.slice(0, MAX_QUESTION_LENGTH).replace(/\p{Surrogate}/gu, "");
}
