/** What a sentence says, and how a quote says the same. */
export type Row = readonly [said: RegExp, printed: RegExp];

/** What keeps a sentence from asserting what its quote asserts. */
export const HEDGES: readonly Row[] = [
  [/如果|假如|倘若|^if\b[^,]*$/, /[如若倘凡]|要是|只要|的话|一旦|满.{1,10}的[，,]|\bif\b/],
  [/\bwhether\b|是否/, /[是能可]否|不管|无论|看|\bwhether\b|\bif\b/],
  [
    /据传|据说|听说|传闻|传言|谣言?|误传|证实|\brumou?r\w*|\balleg\w+|\bsupposed(?:ly\b|\b(?! to))|\bpurported\w*|\bunconfirmed\b/,
    /传[言闻说]|据传|谣|据说|听说|据称|得知|嫌|指控|证实|\brumou?r|\balleg|\bsuppos|confirm|\baccus/,
  ],
  [
    /难说|未必|谈不上|谁说|存疑|\bdoubt\w*|\bunlikely\b|\bquestionable\b|\bdisputed?\b/,
    /难说|未必|谈不上|谁说|[存质怀]疑|疑似|争议|\bdoubt|\bunlikely\b|\bquestion|\bdisput/,
  ],
  [/原计划|原定|原本|本想|本来/, /原计划|原定|原本|原来|原先|本想|本来|\boriginally\b/],
  [
    /计划(?=\p{Script=Han}{2})|打算|有望|力争|\b(?:hop|plan|intend|aim|propos)\w* to\b/u,
    /计划|打算|准备|有望|力争|[拟将想会待]|要(?![回求好紧点闻素])|预计|规划|目标|争取|希望|\b(?:hope|plan|intend|aim|propos|will|would|to be|set to|goal)/,
  ],
  [
    /可能|也许|或许|恐怕|\bmay (?:be|have)\b|\bmight\b|\bperhaps\b|\bpossibly\b|\bprobably\b|\bcould have\b/,
    /可[能以]|也许|或许|恐怕|大概|能|不得|不超过|估计|疑|有望|\bmay\b|\bmight\b|\bperhaps\b|\bpossib|\bprobab|\bcould\b/,
  ],
  [
    /落空|泡汤|作废|取消|撤销|推翻|\bcancel\w*|\bcalled off\b|\boverturn\w*|\brevok\w*|\bannul\w*|\babandon\w*|\bscrapped\b|\bfell through\b/,
    /落空|泡汤|作废|取消|撤|推翻|免去|叫停|[弃停]|废(?![水气物渣])|\bcancel|\bcalled off\b|\boverturn|\brevok|\bannul|\babandon|\bscrap/,
  ],
  [
    /造假|伪造|虚报|捏造|编造|谎称|虚假|\bfak(?:e|ed|ing)\b|\bforg(?:ed|ery)\b|\bfabricat\w*|\bhoax\b|\bfictitious\b|\bcontrary to\b|\bby mistake\b/,
    /[假伪虚捏编谎骗冒误]|不实|\bfak|\bforg|\bfabricat|\bhoax|\bfictit|\bcontrary\b|\bmistake/,
  ],
  [
    /险[些被]|差点|几乎|\b(?:almost|nearly) (?=[a-z])/,
    /险[些被]|差点|差一点|几乎|将近|接近|近(?=[\d百千万])|快要|\balmost\b|\bnearly\b/,
  ],
  [
    /停止|放弃|避免|中止|免于|\bstopped\b|\bstop(?:s|ping)? \w+ing\b|\bceased?\b|\bavoid\w*|\bg[ia]ve\w* up\b|\bhalt(?:s|ed)?\b|\brefrain\w*|\binstead of\b|\brather than\b/,
    /[停弃罢截拦辞]|[中打]断|免(?!费)|[禁中阻制防]止|避免|代替|而不|不再|\bstop|\bceas|\bavoid|\bg[ia]v\w+ up|\bhalt|\brefrain|\binstead\b|\brather\b|\bno longer\b/,
  ],
  [/难以|\b(?:un|in)able to\b/, /难|无法|不能|没能|未能|不了|\bunable\b|\bcannot\b|\bcould not\b|\bfail/],
];
