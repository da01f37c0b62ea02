/** Marks of a question; between letters and digits they belong to a web address. */
const QUESTION_MARK = /[?？⁇⁈❓](?![\w=&%/])/u;
/** Words that make a question of a sentence, but where they say "not any", "whatever" or "even if". */
const CHINESE_QUESTION =
  /(?<!没有?|沒有?|无论|無論|不管|不论|不論|随便|隨便|任)(?:什么|什麼|甚麼|怎么|怎麼|怎样|怎樣|如何|为何|為何|为啥|為啥|谁|誰|哪(?!怕)|几(?:个|时|点|号|月|年|岁|次|人)|幾(?:個|時|點|號|月|年|歲|次|人)|多少|多(?:久|长|長|高|大|远|遠|重)|何[时時地人处處]|是不是|是否|有没有|有沒有)/u;
const CHINESE_END = /[吗嗎么麼][。.!！~～\s]*$/u;
const ENGLISH_QUESTION = /^(?:and |but |so )?(?:what|who|whom|whose|when|where|which|why|how)\b/iu;

/** Whether a text asks something: by a question mark, in half or full width, or by a word that asks. */
export function asksSomething(text: string): boolean {
  return [QUESTION_MARK, CHINESE_QUESTION, CHINESE_END, ENGLISH_QUESTION].some((sign) =>
    sign.test(text.trim()),
  );
}
