import { stemmer } from "stemmer";
import { englishStems } from "../../text/english-stems.ts";
import { findQuantities } from "../../text/quantities.ts";
import { splitClauses } from "../../text/sentences.ts";
import type { Evidence } from "./evidence.ts";
import { OPPOSITES } from "./opposites.ts";
import { OWN_CHINESE_PHRASES } from "./own-words.ts";
import { isSameQuantity } from "./same-quantity.ts";
import { sharedWords } from "./shared-words.ts";
import type { Violation } from "./violation.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words that deny, without those in which the character is part of something else (不仅, 未来, 无人机, not only). */
const DENIES_HAN =
  /不(?![仅但断分同少久锈动管论时料幸满足一过]|(?:下|低于|高于|超过|到)\s*[\d一二三四五六七八九十百千万两])|没(?!收)有?|未(?!来(?!自)|[成婚央])|(?<![毫互若])无(?![人线偿缝论锡纺期])|毫无(?!疑)|并非|否[认决]|驳回|拒绝|禁止/u;
const DENIES_LATIN =
  /\b(?:not(?! only)|no(?! (?:fewer|less|more|later|earlier))|never|none|nobody|nothing|neither|nor|without|cannot|hardly|scarcely|barely|rarely|seldom|(?:un|in)able to|stop(?:s|ped)? short|denie[sd]|deny|refuse[sd]?|reject(?:s|ed)?|turn(?:s|ed)? down|fail(?:s|ed)? to|ban(?:s|ned)?|forbid(?:s|den)?)\b|n['’]t\b/iu;
/** It denies a whole sentence, whatever that says. */
const META_DENIAL = new RegExp(
  `\\b(?:not true|untrue|not the case|false that|falsely|a lie)\\b|并非事实|不属实|不是真的|是假的|纯属谣言|(?:没有|并非|不是)(?:${OWN_CHINESE_PHRASES.source})`,
  "iu",
);
/** A denial and the word that it denies. */
const DENIED_HAN = new RegExp(
  `(?:${DENIES_HAN.source})[能会曾再被把将得是有]?(?:一[个件人名宗起家处次]|任何)?(\\p{Script=Han}{2})`,
  "gu",
);
const DENIED_LATIN =
  /(?:\b(?:not|never|cannot|without|failed to|refused to)|n['’]t)\s+(?:(?:be|been|have|yet|ever|to|a|an|the|any)\s+)*([a-z]{3,})/giu;

/**
 * Where a sentence says the contrary of what it rests on: it denies more than the quotes do, it says what a quote denies, or it
 * says one of two opposites where the quotes say the other alone.
 *
 * @param translate Chinese words that an English stem may stand for
 */
export function verifyPolarity(
  sentence: string,
  where: Violation["where"],
  evidence: Evidence,
  vocabulary: Pick<Vocabulary, "translate">,
): Violation[] {
  const { translate } = vocabulary;
  const quotes = evidence.quotes.map(({ quote }) => quote).join("\n");
  // It is what 同比 compares with.
  const text = /同[比期]/.test(quotes) ? sentence.replace(/[去上]年同期/g, "同期") : sentence;
  const said = denialsIn(text);
  const contradicted = (what: string): Violation => ({ rule: "polarity-contradicted", where, what });
  const unproven = META_DENIAL.exec(text)?.[0] ?? said[denialsIn(quotes).length];
  if (unproven !== undefined) return [contradicted(unproven)];
  const denied =
    said.length === 0 ? deniedIn(quotes).find((words) => says(text, words, translate)) : undefined;
  if (denied !== undefined) return [contradicted(denied)];
  const figure = deniedFigure(text, quotes);
  if (figure !== undefined) return [contradicted(figure)];
  const inverted = invertedClause(text, quotes, vocabulary);
  if (inverted !== undefined) return [contradicted(inverted)];
  return OPPOSITES.flatMap(([one, other]) => {
    const inverts = (a: RegExp, b: RegExp) =>
      a.test(text) && !b.test(text) && b.test(quotes) && !a.test(quotes);
    const side = inverts(one, other) ? one : inverts(other, one) ? other : undefined;
    return side ? [contradicted(side.exec(text)?.[0] ?? "")] : [];
  });
}

const COSTS_NOTHING =
  /\b(?:pays?|paid|costs?|charged?) nothing\b|\bno charge\b|不(?:收[费钱]|要钱|花钱|[用必](?:[交付花掏]钱|收费))|一分钱[都也]?[不没]\p{Script=Han}?/giu;
const NO_BEFORE =
  /(^|[.:] | is |[是为])(?:no|(?:还|并)?(?:不|没有?|不[是用会能行对]|不需要|不必|并非))[,，;；.。!！—] ?/i;
const NO_ONE_DID =
  /(^|[.:] | is )no, (?:none|nobody|it|they|he|she) (?:did|was|were|is|has|have|do|does)(?: not|n['’]t)?[,.:;] ?/i;

/** The denials of a text; "No" before the answer to a question is not one more. */
function denialsIn(text: string): string[] {
  const told = text
    .replace(/\bfail(?:s|ed|ing)? to pay\b/gi, "owe")
    .replace(COSTS_NOTHING, "free")
    .replace(NO_ONE_DID, "$1")
    .replace(NO_BEFORE, "$1");
  return [DENIES_HAN, DENIES_LATIN].flatMap((pattern) => told.match(new RegExp(pattern, "giu")) ?? []);
}

/** What is denied of all, as in "none of the 110", is not the figure. */
const OF_ALL =
  /\b(?:none|neither|nobody|no one|not (?:a single )?(?:one|any)) of (?:the |these |those |its |their |all )*$/i;

/** The first figure that a clause denies, and that the quotes print in clauses which deny nothing. */
function deniedFigure(text: string, quotes: string): string | undefined {
  const printed = clausesOf(quotes).map((clause) => ({ clause, quantities: findQuantities(clause) }));
  for (const clause of clausesOf(text).filter((one) => denialsIn(one).length > 0))
    for (const quantity of findQuantities(clause).filter(
      ({ start }) => !OF_ALL.test(clause.slice(0, start)),
    )) {
      const holding = printed.filter(({ quantities }) =>
        quantities.some((other) => isSameQuantity(quantity, other, true)),
      );
      if (holding.length > 0 && holding.every(({ clause: words }) => denialsIn(words).length === 0))
        return clause;
    }
  return undefined;
}

/** Words that two clauses share before one is held for the other; fewer when it shares none with those that do not differ. */
const LEAST_SHARED = 3;
const LEAST_SHARED_ALONE = 2;
/** 不该领的钱 denies nothing of the money. */
const ATTRIBUTIVE =
  /[不没无未]\p{Script=Han}{1,10}的(?=[\p{Script=Han}，,])|\b(?:that|which|who) (?:should|could|did|does|do|was|were|is|are|had|has|have) not (?:have |be |been )*\w+/giu;
/** What is refused or banned is told of all the same: a shirt that reads …, which a school has banned. */
const REFUSES =
  /禁止|拒绝|否[认决]|驳回|\b(?:denie[sd]|deny|refuse[sd]?|reject(?:s|ed)?|turn(?:s|ed)? down|ban(?:s|ned)?|forbid(?:s|den)?)\b/iu;
const QUOTED = /“[^”]*”|"[^"]*"/gu;

/** Whether a clause denies; `undefined` where it refuses something, which is done and not done. */
function denies(clause: string): boolean | undefined {
  if (REFUSES.test(clause)) return undefined;
  return denialsIn(clause.replace(QUOTED, " ").replace(ATTRIBUTIVE, "")).length > 0;
}

/** Items of which a list is made, each denied in print (六不带). */
const LIST = /、.*、/;

/** A clause that denies what the clause of the quotes that is most like it does not, or the other way round. */
function invertedClause(
  text: string,
  quotes: string,
  vocabulary: Pick<Vocabulary, "translate">,
): string | undefined {
  const printed = clausesOf(quotes).map((words) => ({ words, denies: denies(words) }));
  const deniedThere = deniedIn(quotes);
  return clausesOf(text).find((clause) => {
    if (LIST.test(clause) || deniedIn(clause).some((words) => deniedThere.includes(words))) return false;
    const most = (list: typeof printed) =>
      Math.max(0, ...list.map(({ words }) => sharedWords(clause, words, vocabulary, 1)));
    const told = denies(clause);
    const isUnlike = (other: (typeof printed)[number]) =>
      told !== undefined && other.denies !== undefined && other.denies !== told;
    const unlike = most(printed.filter(isUnlike));
    const alike = most(printed.filter((other) => !isUnlike(other)));
    return unlike > alike && unlike >= (alike === 0 ? LEAST_SHARED_ALONE : LEAST_SHARED);
  });
}

const clausesOf = (text: string) =>
  splitClauses(text).flatMap(({ text: clause }) =>
    clause.split(/\b(?:and|but|while|although|though|whereas)\b|[而但却]/i),
  );

/** What a quote denies: the words behind the denial. */
function deniedIn(quotes: string): string[] {
  return [DENIED_HAN, DENIED_LATIN].flatMap((pattern) =>
    [...quotes.matchAll(pattern)].map((match) => match.at(-1) ?? ""),
  );
}

/** Whether a sentence says words, in either language. */
function says(text: string, words: string, translate: Vocabulary["translate"]): boolean {
  const stems = englishStems(text);
  return /\p{Script=Han}/u.test(words)
    ? text.includes(words) || stems.some((stem) => translate(stem).includes(words))
    : stems.includes(stemmer(words.toLowerCase()));
}
