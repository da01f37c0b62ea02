import { splitClauses } from "../../text/sentences.ts";
import type { Evidence, QuoteEvidence } from "./evidence.ts";
import type { Violation } from "./violation.ts";

/** Words that deny, without those in which the character is part of something else (不仅, 未来, 无人机, not only). */
const DENIES =
  /不(?![仅但断同少久锈动管论时料幸满足一过])|没(?!收)|未(?![来成婚央])|(?<![毫互若])无(?![人线偿缝论锡纺])|并非|否认|拒绝|禁止|\b(?:not(?! only)|no(?! (?:fewer|less|more|later|earlier))|never|none|nobody|nothing|neither|nor|without|cannot|denie[sd]|deny|refuse[sd]?|fail(?:s|ed)? to|ban(?:s|ned)?|forbid(?:s|den)?)\b|n['’]t\b/iu;

/** Pairs of which a quote says one and never means the other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /增长|增加|上升|提高|上涨|攀升|增收|\b(?:rise[sn]?|rose|rising|increas\w*|gr[eo]w\w*|climb\w*|up from|higher)\b/iu,
    /下降|减少|降低|下跌|回落|减收|\b(?:f[ea]ll(?:s|en|ing)?|declin\w*|decreas\w*|dropp?\w*|reduc\w*|down from|lower(?:ed)?)\b/iu,
  ],
  [
    /最[高多大长早]|\b(?:highest|largest|biggest|most(?! of\b)|longest|earliest|oldest)\b/iu,
    /最[低少小短晚]|\b(?:lowest|smallest|fewest|(?<!at )least|shortest|latest|youngest)\b/iu,
  ],
  [/通过|批准|\b(?:approv\w+|passed|adopted)\b/iu, /否决|驳回|\b(?:reject\w*|turned down|vetoed)\b/iu],
  [/开业|开放|开通|启用|\b(?:open(?:s|ed|ing)?)\b/iu, /关闭|停业|停运|停用|\bclos(?:e|es|ed|ing|ure)\b/iu],
  [/获胜|战胜|胜诉|\b(?:won|wins?|beat|defeated)\b/iu, /落败|败诉|输给|\b(?:lost|loses?|lost to)\b/iu],
  [/进口|\bimport\w*/iu, /出口|\bexport\w*/iu],
  [
    /收入|盈利|\b(?:income|revenue|profit\w*|earn\w*)\b/iu,
    /支出|亏损|\b(?:expen\w+|spen[dt]\w*|loss(?:es)?)\b/iu,
  ],
  [/买入|购买|购入|\b(?:bought|buys?|purchas\w+)\b/iu, /卖出|出售|售出|\b(?:sold|sells?)\b/iu],
  [/合法|\blegal(?:ly)?\b/iu, /非法|违法|违规|\billegal\w*/iu],
  [/男[性孩子生]|\b(?:men|man|boys?|male)\b/iu, /女[性孩子生]|\b(?:women|woman|girls?|female)\b/iu],
];

/**
 * Where a sentence says the contrary of what it rests on: it denies and no quote does, the clause that it retells denies
 * and it does not, or it says one of two opposites where the quotes say the other alone.
 */
export function verifyPolarity(text: string, where: Violation["where"], evidence: Evidence): Violation[] {
  const quotes = evidence.quotes.map(({ quote }) => quote).join("\n");
  const said = DENIES.exec(text)?.[0];
  const contradicted = (what: string): Violation => ({ rule: "polarity-contradicted", where, what });
  if (said !== undefined && !DENIES.test(quotes)) return [contradicted(said)];
  if (said === undefined) {
    const denied = evidence.quotes
      .map((quote) => retoldClause(text, quote))
      .find((clause) => DENIES.test(clause));
    if (denied !== undefined) return [contradicted(denied)];
  }
  return OPPOSITES.flatMap(([one, other]) => {
    const inverts = (a: RegExp, b: RegExp) =>
      a.test(text) && !b.test(text) && b.test(quotes) && !a.test(quotes);
    return inverts(one, other) || inverts(other, one)
      ? [contradicted((one.exec(text) ?? other.exec(text))?.[0] ?? "")]
      : [];
  });
}

/** The clause of a quote that holds a figure of the sentence, or most of its character pairs; empty when none is near. */
function retoldClause(text: string, { quote }: QuoteEvidence): string {
  const digits = new Set(text.match(/\d+(?:\.\d+)?/g) ?? []);
  const pairs = pairsOf(text);
  const clauses = splitClauses(quote).map((clause) => ({
    clause: clause.text,
    figures: (clause.text.match(/\d+(?:\.\d+)?/g) ?? []).filter((number) => digits.has(number)).length,
    shared: [...pairsOf(clause.text)].filter((pair) => pairs.has(pair)).length,
  }));
  if (clauses.length === 1 && clauses[0]) return clauses[0].clause;
  const [best] = clauses.sort((a, b) => b.figures - a.figures || b.shared - a.shared);
  return best && (best.figures > 0 || best.shared >= LEAST_SHARED) ? best.clause : "";
}

/** Character pairs from which on a clause is the one that is retold. */
const LEAST_SHARED = 3;

function pairsOf(text: string): Set<string> {
  const characters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
