/** Pairs of which a quote says one and never means the other, in both languages. */
export const OPPOSITES: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [
    /增长|增加|上升|提高|上涨|攀升|增收|反弹|多了|\b(?:rise[sn]?|rose|rising|increas\w*|gr[eo]w\w*|climb\w*|up from|higher)\b/iu,
    /下降|减少|降低|下跌|回落|减收|少了|缩短|\b(?:f[ea]ll(?:s|en|ing)?|declin\w*|decreas\w*|dropp?\w*|reduc\w*|down from|lower(?:ed)?)\b/iu,
  ],
  [
    /最[高多大长早]|\b(?:highest|largest|biggest|most(?! of\b)|longest|earliest|oldest)\b/iu,
    /最[低少小短晚]|\b(?:lowest|smallest|fewest|(?<!at )least|shortest|latest|youngest)\b/iu,
  ],
  [/最年?长|年龄最大|\boldest\b/iu, /最年轻|年龄最小|\byoungest\b/iu],
  [/最远|\b(?:farthest|furthest)\b/iu, /最近的|\b(?:nearest|closest)\b/iu],
  [/通过|批准|\b(?:approv\w+|passed|adopted)\b/iu, /否决|驳回|\b(?:reject\w*|turned down|vetoed)\b/iu],
  [/受理|采纳|接受|\baccept\w*/iu, /拒绝|驳回|退回|\b(?:reject\w*|refus\w+|turned down)\b/iu],
  [
    /开业|开张|开放|开通|启用|\b(?:open(?:s|ed|ing)?)\b/iu,
    /关闭|关门|停业|停运|停用|\bclos(?:e|es|ed|ing|ure)\b/iu,
  ],
  [/获胜|战胜|胜诉|\b(?:won|wins?|beat|defeated)\b/iu, /落败|败诉|输给|\b(?:lost|loses?|lost to)\b/iu],
  [
    /追回|追讨|讨回|要回|挽回|\b(?:recover\w*|won back|g[eo]ts? back)\b/iu,
    /损失|流失|浪费|拖欠|\b(?:los(?:t|es?|ing)|wast(?:e[sd]?|ing))\b/iu,
  ],
  [
    /新增|增设|新建|增添|新添|添[出了置]|\b(?:add(?:s|ed|ing)?|newly built)\b/iu,
    /拆除|削减|裁减|减少|撤[销掉]|\b(?:remov\w+|cut|demolish\w*|scrapped)\b/iu,
  ],
  [
    /修复|修好|修缮|补画|\b(?:repair\w*|restor\w*|renovat\w*)\b/iu,
    /拆除|毁|\b(?:demolish\w*|destroy\w*)\b/iu,
  ],
  [/合并|并到|并入|整合|\b(?:merg\w+|combin\w+)\b/iu, /拆分|分开|\b(?:separat\w+|split)\b/iu],
  [
    /缴获|收缴|扣押|没收|\b(?:seiz\w+|confiscat\w*)\b/iu,
    /归还|发还|\b(?:gave back|return(?:s|ed) (?:to|the))\b/iu,
  ],
  [
    /发放|兑现|支付|颁发|\b(?:issued|paid out|pays? out|hand\w* out|granted)\b/iu,
    /收缴|扣留|征收|\b(?:withh\w+|collect\w*)\b/iu,
  ],
  [/免费|不收钱|\bfree\b(?! to)/iu, /收费|付费|\b(?:charg(?:e[sd]?|ing)|fees?)\b/iu],
  [/\b(?:not|never|hardly|barely|no longer) free\b|n['’]t free\b/iu, /免费|不收钱/iu],
  [/优良|良好|\b(?:good|excellent)\b/iu, /恶劣|较差|\b(?:bad|poor)\b/iu],
  [/加快|加速|\b(?:accelerat\w+|speed\w* up)\b/iu, /放缓|减慢|\bslow\w*/iu],
  [
    /深化|加强|扩大|\b(?:deepen\w*|strengthen\w*|expand\w*)\b/iu,
    /减少|削弱|缩小|\b(?:reduc\w+|weaken\w*|shrink\w*)\b/iu,
  ],
  [
    /不准|不得|不让|不能|不可|禁止|\b(?:not|cannot|bann\w+|ban|forbid\w*|prohibit\w*)\b|n['’]t\b/iu,
    /准予|准许|允许|可以|\b(?:allow\w*|permitt?\w*|free to)\b/iu,
  ],
  [/退出|淘汰|注销|\b(?:retired|taken off|phased out)\b/iu, /驶上|投放|上路|\bput on\b/iu],
  [
    /第一|首[个名次批]|[前头](?=[\d一二三四五六七八九十两几])|\bfirst\b/iu,
    /最后|倒数|末位|\blast\b(?! (?:year|month|week|night|spring|summer|autumn|winter)\b)/iu,
  ],
  [/最终|最后|\b(?:finally|in the end)\b/iu, /最初|起初|\b(?:initially|at first)\b/iu],
  [/进口|\bimport\w*/iu, /出口|\bexport\w*/iu],
  [
    /收入|盈利|\b(?:income|revenue|profit\w*|earn\w*)\b/iu,
    /支出|亏损|\b(?:expen\w+|spen[dt]\w*|loss(?:es)?)\b/iu,
  ],
  [/买入|购买|购入|\b(?:bought|buys?|purchas\w+)\b/iu, /卖出|出售|售出|\b(?:sold|sells?)\b/iu],
  [/合法|\blegal(?:ly)?\b/iu, /非法|违法|违规|\billegal\w*/iu],
  [/男[性孩子生]|\b(?:men|man|boys?|male)\b/iu, /女[性孩子生]|\b(?:women|woman|girls?|female)\b/iu],
  [
    /上午|早上|早晨|清[早晨]|凌晨|拂晓|天亮前|\b(?:morning|dawn)\b|\ba\.?m\.?(?!\w)/iu,
    /下午|午后|傍晚|[晚夜]上|夜[里间晚]|深夜|\b(?:afternoon|evening|dusk|night)\b|\bp\.?m\.?(?!\w)/iu,
  ],
  [/[月年]初|上旬|\b(?:early|start of|beginning of)\b/iu, /[月年][底末]|下旬|\b(?:late|end of)\b/iu],
  [
    /[月年][初底末]|[上下]旬|\b(?:early|late|(?:start|beginning|end) of)\b/iu,
    /中旬|\b(?:mid-?|middle of)\b/iu,
  ],
  [
    /去年|上[年月周]|\blast (?:year|month|week|spring|summer|autumn|winter)\b/iu,
    /今年|本[年月周]|\bthis (?:year|month|week|spring|summer|autumn|winter)\b/iu,
  ],
  [/去年/iu, /前年/iu],
  [/今年|\bthis year\b/iu, /明年|\bnext year\b/iu],
  [
    /每年|\b(?:annual\w*|yearly|(?:every|each|per|a) year)\b/iu,
    /每个?月|\b(?:monthly|(?:every|each|per|a) month)\b/iu,
  ],
];
