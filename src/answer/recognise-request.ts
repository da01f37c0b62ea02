/** Asking the program to do something, or to be someone, asks nothing of an archive. */
const ENGLISH_REQUEST =
  /^\W*(?:please\s+)?(?:write|draw|paint|translate|book|order|buy|sing|play|compose|code|program|pretend|act as|forget|ignore|disregard|reply only|respond only|repeat after|tell me a (?:joke|story)|make me|generate)\b|\b(?:system prompt|previous instructions|prior instructions|your instructions|you are now|^\W*from now on|jailbreak|developer mode)\b/i;
const CHINESE_REQUEST =
  /^\W*(?:请|麻烦)?你?(?:帮|给|替)我(?:订|写|画|买|讲|翻译|唱|做|发|编|算|放|点|叫|推荐)|^\W*(?:请|麻烦)?(?:翻译|写一[首篇段个]|讲个|唱一?首|扮演)|你现在是|从现在起你|忽略(?:之前|以上|前面|所有)|(?:系统)?提示词|系统指令|管理员模式/;

/** Greetings, thanks and talk about the program itself. */
const SMALL_TALK =
  /^\W*(?:(?:hi|hello|hey|thanks|thank you|thx|good (?:morning|afternoon|evening|night)|bye|goodbye|how are you|who are you|what can you do|are you (?:a )?(?:bot|robot|human|there)|i love you|nice|great|cool|ok|okay|lol)\b[^?]{0,40}|(?:how are you|who are you|what can you do|are you (?:a )?(?:bot|robot|human))\b.{0,20})$|^[^\p{L}\p{N}]*(?:(?:你好|您好|哈喽|嗨|谢谢|多谢|再见|拜拜|早上好|晚上好|晚安|早安|辛苦了|哈哈|在吗)(?=$|[呀啊吗哇你您了，,！!。~～\s])[^？?]{0,12}$|你是谁|你叫什么|你会(?:什么|做什么)|你是(?:机器人|人)|我爱你|吃(?:饭)?了[吗没])/iu;

/** False for requests to act, attempts to give the program orders, and small talk. */
export function asksArchive(question: string): boolean {
  return !ENGLISH_REQUEST.test(question) && !CHINESE_REQUEST.test(question) && !SMALL_TALK.test(question);
}
