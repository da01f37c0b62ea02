/** Chinese characters that are words by themselves, or none, and of which alone no name is made. */

/** Characters that say nothing by themselves. */
export const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(
  "的了着过在是有和与及或为被把将从到对向于以共已也都还就又并而但其该此这那各每全后前中上下内外里间时年月日元人名次项家户件起等第约则笔整跟近超多少不没未无可能会要让给由因所使按据经至自者之来去再更最很较比仅只曾正原新大小同均达占他她它们我你个种位条台所座批些辆艘幢颗棵届篇趟当做作用说称指出令得地".split(
    "",
  ),
);
/** Verbs of one character, which stand beside others and in no name by themselves: 讨回, 拉进. */
export const VERBS: ReadonlySet<string> = new Set(
  "讨拉进写错花送走跑找买卖吃喝看听读问打开放收交借还租付赚赔欠缴罚判抓捕搜扣藏贩吸办搞弄修盖拆挖填铺装换补涨跌升降减增加添剩够缺掉出入住坐站搬挪拖推抬扛背抱拿带派叫喊骂夸劝帮救养种摘割砍烧煮晒洗擦扫刷贴挂停排挤挑选投评捐赠寄传递登印运采转退查请改设让先拼载建飞落爬跳塞算才".split(
    "",
  ),
);
/** Surnames that are ordinary words of one character, too. */
export const NOUNS: ReadonlySet<string> = new Set("钱路车房米班晚".split(""));

/** Whether a character is a word by itself, or none. */
export function isPlain(character: string): boolean {
  return FUNCTION_CHARACTERS.has(character) || VERBS.has(character) || NOUNS.has(character);
}
