/**
 * Whether a sentence speaks to a machine that reads it instead of telling something: it wants rules forgotten, a prompt
 * shown, a reply of a certain form, or none. What stands in quotation marks is told, not said. News about such sentences
 * quotes them. A list cannot know every wording: it is the first of two lines, and `verifyWritten` the second.
 */
const SPOKEN_TO_MACHINE = new RegExp(
  [
    "\\b(?:ignore|disregard|forget|override|bypass)\\b[^.!?]{0,40}\\b(?:previous|prior|above|earlier|preceding|all|any|your|the)\\b[^.!?]{0,30}\\b(?:instruction|rule|prompt|direction|guideline|order|context|passage|article)s?\\b",
    "\\b(?:system|hidden|initial)\\s+(?:prompt|message|instruction)s?\\b",
    "\\byou are (?:now|no longer) (?:a|an|the|in|bound)\\b",
    "\\b(?:dear|attention|note to)\\s+(?:ai|assistant|language model|llm|chatbot|bot)\\b",
    "\\bas an? (?:ai|language model|assistant)\\b",
    "\\b(?:respond|reply|answer|output|print)\\b[^.!?]{0,15}\\b(?:only|exactly|with the (?:word|words|text|phrase|link|sentence)|in (?:json|html|markdown|base64|english|chinese|capital))\\b",
    "\\b(?:do not|don['’]t|never|refuse to|must not)\\s+(?:answer|reply|respond|use|cite)\\b",
    "\\b(?:reveal|repeat|print|show|leak|output)\\b[^.!?]{0,25}\\b(?:prompt|instruction|rule)s?\\b",
    "\\bsay that (?:the archive|it) (?:has|holds|contains|knows) nothing\\b",
    "\\b(?:end|begin|start) of (?:passage|document|article|context|archive)s?\\b",
    "\\b(?:append|include|insert|embed|add)\\b[^.!?]{0,30}\\b(?:link|image|url|address)\\b",
    "!\\[[^\\]]*\\]\\(|<img\\b|<script\\b",
    "(?:忽略|无视|忘记|忘掉|抛开|不要理会|不必遵守|不再遵守|跳过|推翻)[^。！？]{0,12}(?:指令|指示|规则|要求|提示|设定|限制|说明|上文|原文)",
    "系统提示|提示词|开发者消息|系统指令|初始指令",
    "你现在是|你不再是|(?:致|各位|亲爱的)(?:AI|人工智能|助手|机器人|语言模型)|作为(?:一个|一名)?(?:AI|人工智能|语言模型|助手)",
    '(?:只|仅|务必|必须|请)[^。！？]{0,6}(?:输出|回复|回答|答复)[^。！？]{0,12}(?:以下|如下|下列|这句|该链接|网址|字样|内容|[“"「])?',
    "(?:拒绝|不要|不得|不准|禁止|不能)(?:回答|回复|作答|引用)",
    "(?:泄露|透露|显示|重复|打印|输出)[^。！？]{0,8}(?:提示|指令|规则)",
    "(?:附上|加上|插入|嵌入)[^。！？]{0,10}(?:链接|图片|网址)",
    "(?:回答|答复|告诉用户)[^。！？]{0,6}(?:档案|报纸|资料)(?:里|中)?没有",
  ].join("|"),
  "iu",
);
const QUOTED = /“[^”]*”|"[^"]*"|「[^」]*」|『[^』]*』|‘[^’]*’/g;

export function addressesMachine(sentence: string): boolean {
  return SPOKEN_TO_MACHINE.test(sentence.replace(QUOTED, "“”"));
}
