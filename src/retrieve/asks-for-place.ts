import { foldScript } from "../text/fold-script.ts";
import { questionLanguage } from "./clean-question.ts";

const ASKING_ZH = "(?:请问|请教一?下?|想问一?下?|查一?下|帮我查一?下?|(?:我想)?知道|你?知道)?[，,\\s]*";
const TEXT_ZH =
  "(?:(?:下面|以下|上面|以上|下列|上述)?的?[这那]?一?(?:段|句|则|条|篇|个|些|两句|几句)?(?:话|文字|内容|报道|新闻|文章|标题|题目|消息|段落|摘录|引文|原文|稿子)?)";
const STANDS_ZH =
  "(?:最早|原来|到底|究竟|都)?(?:是|就是|(?:出|来|源|摘|引)自于?|见于|登载?[在于]|刊登?[在于]|刊载[在于]|载于|印在|在)?(?:了)?";
const PAPER_ZH = "(?:报纸?|日报|晚报|报刊|刊物|报道|新闻|文章|稿子|版面?|期)";
const WHICH_ZH = `(?:哪里|哪儿|哪边|何处|什么地方|什么时候|何时|哪[一]?[天日]|(?:哪|什么)一?(?:份|家|张|篇|期|版|[天日])?的?${PAPER_ZH}?)(?:上|里|中)?`;
const PRINTED_ZH = `的?(?:登载?|刊登?|刊载|报道|印|见报|看到|来)?(?:出来|过|出|了)?的?${PAPER_ZH}?[呢呀啊]?`;
const NAMES_PRINT_ZH = /[出来源摘引]自|出处|来源|见于|登|刊|印|载于|见报|报|文章|新闻|稿|篇|版/u;
const WHERE_ZH = new RegExp(`^${ASKING_ZH}${TEXT_ZH}${STANDS_ZH}${WHICH_ZH}${PRINTED_ZH}$`, "u");
const SOURCE_ZH = new RegExp(
  `^${ASKING_ZH}(?:求|找)?一?下?${TEXT_ZH}的?(?:出处|来源)(?:是|在)?(?:哪里|哪儿|什么|何处)?$`,
  "u",
);

const ASKING_EN =
  "(?:(?:(?:can|could) (?:you|anyone) (?:please )?(?:tell me|say|find)|do you know|please|tell me|i(?:'d| would)? (?:like|want) to know)[,:]? )?";
const TEXT_EN =
  "(?:this|that|these|it|they|the (?:following|above)|(?:the )?following)(?: (?:two |few )?(?:text|passage|excerpt|quote|quotation|paragraph|sentences?|lines|headline|words|title|piece|clipping|snippet))?";
const PAPER_EN = "(?:news)?(?:papers?|articles?|stor(?:y|ies)|page|issue|edition|report|piece)";
const PRINTED_EN =
  "(?:come|comes|came|taken|copied|quoted|printed|published|appear(?:s|ed)?|run|ran|carr(?:y|ies|ied)|stand|stood|found|have|has|had)";
const WHERE_EN = new RegExp(
  `^${ASKING_EN}(?:(?:in|from|on|of) )?(?:(?:which|what) ${PAPER_EN}(?: and (?:on |in )?(?:which |what )?(?:date|day|page))?|where|when|which day|what (?:day|date))` +
    `(?: (?:is|was|were|are|does|did|do|has|have|had))?(?: (?:originally |first ))?(?: ?${TEXT_EN})?(?: (?:is|was|were|been))?(?: ${PRINTED_EN})?(?: ${TEXT_EN})?(?: (?:from|in|on))?$`,
  "i",
);
const NAMES_PRINT_EN = new RegExp(`\\b(?:${PAPER_EN}|${PRINTED_EN}|from)\\b`, "i");
const SOURCE_EN = new RegExp(
  `^${ASKING_EN}(?:what(?:'s|’s| is| was) )?(?:the )?source(?: (?:of|for) ${TEXT_EN})?$`,
  "i",
);

/**
 * Whether a question asks where a text is printed, and nothing else: "which article is this from", "出自哪里". Closed
 * forms, because "which article mentions …" and "《…》创刊于哪一年" ask something else.
 */
export function asksForPlace(question: string): boolean {
  const plain = foldScript(question)
    .replace(/[\s?？。.!！:：，,]+$/u, "")
    .trim();
  return questionLanguage(plain) === "zh"
    ? SOURCE_ZH.test(plain) || (WHERE_ZH.test(plain) && NAMES_PRINT_ZH.test(plain))
    : SOURCE_EN.test(plain) || (WHERE_EN.test(plain) && NAMES_PRINT_EN.test(plain));
}
