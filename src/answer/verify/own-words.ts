/** The closed list of words that an answer may add to what it quotes. They name nothing and count nothing. */

/** Chinese words that may stand anywhere in a run of quoted words. */
export const OWN_CHINESE_WORDS = [
  "最接近的内容",
  "文中没有提到",
  "分别为",
  "分别是",
  "以及",
  "其中",
  "是的",
  "不是",
  "没有",
  "原文",
  "引文",
  "报道不一",
  "报道",
  "来源",
  "文字不清",
  "另见",
  "同时",
  "共计",
  "合计",
  "相比",
  "大于",
  "小于",
  "多于",
  "少于",
  "较多",
  "较少",
  "较大",
  "较小",
  "较早",
  "较晚",
];

/** Single characters that may only join two quoted pieces. */
export const OWN_CHINESE_JOINTS = "和与及是为至到比";

export const OWN_CHINESE_PHRASES =
  /答案[是为]|据报道|报道称|文章称|文中(?:说|称|提到)?|段落(?:中|里)?|根据报道/gu;

/** Chinese words without those about the answer itself. */
export function withoutOwnPhrases(words: string): string {
  return words.replace(OWN_CHINESE_PHRASES, " ");
}

/** Capitalised English words that name nothing. Lower-case words are never checked. */
export const OWN_ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the this that these those yes no not none both all some about nearly almost around more less over under at up to from in on of " +
    "by for with and or but as it its he she they his her their there is was were are has had since until between before after during " +
    "source quote quoted original text chinese english paper article report reports according see also page closest nearest found total " +
    "together each first second larger smaller higher lower older younger earlier later differ cny usd hkd eur jpy gbp twd rmb yuan million billion trillion " +
    "january february march april may june july august september october november december province county district town township " +
    "village subdistrict community city prefecture celsius noon"
  ).split(" "),
);
