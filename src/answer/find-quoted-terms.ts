import type { AnswerValue } from "./answer-value.ts";

/** Questions for a name that print sets in quotation marks: a code name, a motto, what something is called. */
const ASKS_TERM =
  /(?:代号|口号|主题|称号|称呼|绰号|外号|名号|名称|歌名|书名|剧名)(?:是|叫|为)?(?:什么|啥|哪)|什么(?:代号|口号|主题|称号|外号|样的?角色|角色|模式|精神|名称|品牌|理念)|(?:叫|称为|被称作|誉为|打造成?|成为)(?:做|作)?(?:什么|啥)|什么都[？?]?$|\b(?:code ?-?name|nickname|slogan|motto|theme|title)\b|\bwhat (?:is|was|are|were) .{1,60}\b(?:called|named|known as|titled)\b/i;
const TERM = /[“"「『《]([^”"」』》\n]{1,24})[”"」』》]/gu;
const ASKED_NOUN = /什么样?的?(\p{Script=Han}{2})/u;
/** A whole sentence in quotation marks is what somebody said. */
const SAID = /[，。；！？,;!?]/;

/** True for a question whose answer is a name or expression rather than a clause. */
export function asksTerm(question: string): boolean {
  return ASKS_TERM.test(question);
}

/** What a sentence sets in quotation marks, without them; with what it is where that was asked: “UP”模式. */
export function findQuotedTerms(sentence: string, question: string): AnswerValue[] {
  const noun = ASKED_NOUN.exec(question)?.[1];
  return [...sentence.matchAll(TERM)]
    .filter(([, term = ""]) => !SAID.test(term))
    .map(({ 0: quoted, 1: term = "", index }) => {
      const isFollowed = noun !== undefined && sentence.startsWith(noun, index + quoted.length);
      const raw = isFollowed ? quoted + noun : term;
      const start = isFollowed ? index : index + 1;
      return { start, end: start + raw.length, raw, fit: 1 };
    });
}
