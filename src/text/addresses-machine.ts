/**
 * Whether a sentence speaks to a machine that reads it instead of telling something: it wants rules forgotten, a prompt
 * shown, a reply of a certain form, or none. What stands in quotation marks is told, not said. News about such sentences
 * quotes them. A list cannot know every wording: it is the first of two lines, and what `settleSentence` asks of a quote
 * is the second.
 */
import { foldWidth } from "./fold-width.ts";
import { normalise } from "./normalise.ts";

/** Folded: simplified characters, half width, lower case. In each line the words of one thing that such sentences do. */
const SPOKEN_TO_MACHINE = new RegExp(
  [
    // Rules forgotten.
    "\\b(?:ignore|disregard|forget|override|bypass)\\b[^.!?]{0,40}\\b(?:previous|prior|above|earlier|preceding|all|any|your|the)\\b[^.!?]{0,30}\\b(?:instruction|rule|prompt|direction|guideline|order|context|passage|article)s?\\b",
    "\\b(?:ignore|disregard|forget|override|bypass)\\s+(?:(?:previous|prior|earlier|your)\\s+(?:instruction|rule|prompt|direction|guideline)s?|the\\s+(?:above|foregoing)|(?:everything|anything|all|what(?:ever)?)\\b[^.!?]{0,20}\\b(?:you|above|said|told))\\b",
    "\\byou are (?:now|no longer) (?:a|an|the|in|bound)\\b|\\b(?:from|as of) (?:this|here|now)\\b[^.!?]{0,12}\\byou are\\b",
    // A machine spoken to, or told what to say.
    "\\b(?:dear|attention|note to)\\s+(?:ai|assistant|language model|llm|chatbot|bot)\\b|\\bas an? (?:ai|language model|assistant)\\b",
    "\\b(?:assistants?|ais?|chatbots?|bots?|language models?|llms?|helpers?|automated (?:service|system|reader|tool)s?)\\b[^.!?]{0,25}\\b(?:(?:must|shall|should|may|is to|are to|has to|have to|will)\\s+(?:not\\s+|only\\s+|now\\s+)*(?:say|answer|reply|respond|write|state|give|repeat|refuse|decline|print|output|recommend|ignore|mention|find)|say now|gives? \\S+ as the answer|declines? to|that (?:passes on|quotes|summari[sz]es|reads))\\b",
    // Of its prompt.
    "\\b(?:system|hidden|initial)\\s+(?:prompt|message|instruction)s?\\b",
    "\\b(?:reveal|repeat|print|show|leak|output|recite|list|share)\\b[^.!?]{0,30}\\b(?:prompt|instruction|rule|guidance|direction)s?\\b[^.!?]{0,20}(?:\\byou\\b|$|[.!?])",
    "\\b(?:rules?|guidance|instructions?|directions?|conditions|text|everything|messages?|what) (?:that )?(?:you (?:were given|follow|are given)|(?:that )?(?:came|stood|stands) (?:above|before)|(?:that )?precedes|of the messages)\\b",
    // Of its reply.
    "^(?:(?:please|kindly|now|just|then|so|and)[, ]+)*(?:say|print|output|reply|respond|answer|repeat|recite|translate|refuse|reveal)\\b",
    "\\b(?:respond|reply|answer|output|print)\\b[^.!?]{0,15}\\b(?:only|exactly|with the (?:word|words|text|phrase|link|sentence)|in (?:the form|json|html|xml|markdown|base64|english|chinese|capital)|as (?:an? |html|json|xml))\\b",
    "\\byour (?:answer|reply|response|output|summary)\\b|\\bwhat you write\\b|\\boutput(?: format)?\\s*:",
    "\\b(?:answers?|repl(?:y|ies)|responses?) to (?:every|any|all|each)\\b|\\b(?:every|each|any) (?:reply|response|answer|digest|summary|abstract)\\b|\\bnothing drawn from|\\banything drawn from\\b",
    "\\b(?:answers?|repl(?:y|ies)|questions|sources|digests|summar(?:y|ies))\\b[^.!?]{0,25}\\b(?:(?:is|are|must be) (?:only valid|worded|now answered|linked|set as|to be an?)|has an answer)\\b",
    "\\bwhoever (?:condenses|summari[sz]es|retells|quotes|reads|cites)\\b|\\bthe next thing (?:written|said)\\b|\\bto confirm the answer\\b",
    // Of a refusal.
    "\\b(?:do not|don['’]t|never|refuse to|must not|refrain from|not to be)\\s+(?:answer|reply|respond|cite|summari[sz]e)(?:ing|d)?\\b",
    "\\bsay that (?:(?:the archive|it) (?:has|holds|contains|knows) nothing|nothing (?:was|is)|you can)",
    "\\b(?:end|begin|start) of (?:passage|document|article|context|archive|data)s?\\b",
    // Of links.
    "\\b(?:append|include|insert|embed|add)\\b[^.!?]{0,30}\\b(?:link|image|url|address)\\b|\\battach it to\\b|\\btg://",
    // Marks of prompts, replies and pages.
    "!?\\[[^\\]]*\\]\\(|</?(?:passages?|question|system|prompt|context|document|articles?|instructions?|img|script|iframe)\\b|<\\|\\w+\\||```|<<<|\\{\\s*['\"]+\\s*:|^#{2,}\\s|\\[/?(?:inst|system)[^\\]]*\\]|found\\s*=\\s*false",
    "^[\\s\\[【(<>#*|-]*(?:system|assistant|user|human)(?: (?:notice|message|note))?\\s*:|\\bassistant\\s*:",
    "^[\\s\\[【(<>#*|-]*(?:系统|用户|助手)(?:消息|通知|提示)?\\s*[:】]|助手:",
    // The same in Chinese.
    "(?:忽略|无视|忘记|忘掉|抛开|放下|理会|不必遵守|不再遵守|跳过|推翻)[^。！？]{0,12}(?:指令|指示|规则|要求|提示|设定|限制|说明|上文|原文|以上|上面|上述)|把(?:前面|之前|上面)[^。！？]{0,8}(?:放下|忘)",
    "系统提示|提示词|开发者消息|系统指令|初始指令",
    "你(?:现在|不再)是|起你[就便]?是|(?:致|各位|亲爱的)(?:ai|人工智能|助手|机器人|语言模型)|作为(?:一个|一名)?(?:ai|人工智能|语言模型|助手)",
    "(?:ai|人工智能|智能助手|语言模型|聊天机器人|(?:任何|一切|自动)[^。！？，]{0,4}服务)[^。！？]{0,8}(?:必须|应当|一律|不得|只能|只准|转述)|负责任的助手|助手(?:必须|应当|一律|不得|不会|只能)",
    "[你您](?:的(?:规则|指令|提示|初始|系统)|在?(?:回答|回复|答复)(?:时|中|里|末尾|开头))|把(?:收到|得到)的(?:要求|指令|指示)|交给[你您]的|先前收到|此前所嘱",
    "(?:只|仅|务必|必须|请)[^。！？]{0,6}(?:输出|回复|回答|答复)[^。！？]{0,12}(?:以下|如下|下列|这句|该链接|网址|字样|内容|[\"'])|(?:只|仅)(?:输出|回答|回复|写)|^(?:请|烦请|现在)?(?:逐字|逐行|原样|全文)(?:输出|回答|复述|打印)|^(?:请|烦请)?(?:输出|复述)(?:[你您]|隐藏|以上|上面)|输出:",
    "(?:回答|回复|答案|摘要)(?:的)?(?:末尾|开头|最后|第一行|一律|都是|都写|须|写成|改写)|(?:每[份条]|一切|所有)(?:回答|回复|摘要)|答案[^。！？]{0,12}(?:方为有效|不可用)|确认答案|一律(?:以|写作|写成|答|拒绝|不答)|格式(?:回复|回答|作答|输出)|输出格式|(?:口吻|形式|格式)(?:回答|作答|回复)",
    "凡(?:转述|引用|摘录|概括)|凡是?关于[^。！？]{0,20}问题|(?:提问|发问)的人|末句写|出处须|逐行列出|统统译成|抄(?:出来|下来)",
    "(?:拒绝|不要|不得|不准|禁止|不能|不予|一律不)(?:回答|回复|作答|引用|摘录或)|(?:只说|就说|请说)[^。！？]{0,4}(?:没有|无法|不)|问题一概|一概没有答案",
    "(?:泄露|透露|显示|重复|打印|输出)[^。！？]{0,8}(?:提示|指令|规则)",
    "(?:附上|加上|插入|嵌入|附于)[^。！？]{0,10}(?:链接|图片|网址)|(?:发到|发往|附于|附在)[^。！？]{0,4}https?:",
    "(?:回答|答复|告诉用户)[^。！？]{0,6}(?:档案|报纸|资料)(?:里|中)?没有",
  ].join("|"),
  "iu",
);
const QUOTED = /“[^”]*”|"[^"]*"|「[^」]*」|『[^』]*』|‘[^’]*’/g;

/** Cyrillic letters that look like Latin ones. */
const LOOK_ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [..."аaеeоoрpсcуyхxіiѕsјjһhԁdкkмmтtвb"].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? ""]] : [],
  ),
);
const LETTERS_OF_FIGURES: Readonly<Record<string, string>> = { 0: "o", 3: "e", 4: "a", 5: "s", 7: "t" };
/** A 1 is an i at the beginning of a word; elsewhere it may be either. */
const LETTERS_OF_ONE = ["i", "l"];
/** A word with a figure for a letter, twice: 1gn0r3 y0ur. A number with its unit is none. */
const FIGURED_WORDS = /[a-z]\d+[a-z].*[a-z]\d+[a-z]/;
/** i g n o r e */
const LETTER_SPACED = /(?<![\p{L}\p{N}])(?:[a-z][ .\-_*]){3,}[a-z](?![\p{L}\p{N}])/gu;

export function addressesMachine(sentence: string): boolean {
  const said = normalise(foldWidth(sentence.replace(QUOTED, '""')));
  return (
    SPOKEN_TO_MACHINE.test(said) ||
    LETTERS_OF_ONE.some((one) => SPOKEN_TO_MACHINE.test(undisguised(said, one)))
  );
}

/** With the letters for which others stand. */
function undisguised(said: string, one: string): string {
  const latin = /[a-z]/.test(said)
    ? said.replace(/[\u0430-\u0501]/g, (letter) => LOOK_ALIKE[letter] ?? letter)
    : said;
  const lettered = FIGURED_WORDS.test(latin)
    ? latin
        .replace(/\b1(?=[a-z])/g, "i")
        .replaceAll("1", one)
        .replace(/\d/g, (figure) => LETTERS_OF_FIGURES[figure] ?? figure)
    : latin;
  return lettered.replace(LETTER_SPACED, (word) => word.replace(/[^a-z]/g, ""));
}
