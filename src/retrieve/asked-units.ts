import { CHINESE_UNITS, ENGLISH_UNITS } from "../text/measure-units.ts";

/** Things that English counts bare and Chinese with a measure word. Soft evidence: a fitting unit is preferred. */
const COUNTED_THINGS: readonly (readonly [english: RegExp, units: readonly string[]])[] = [
  [
    /^(?:people|persons?|workers?|wom[ae]n|m[ae]n|villagers?|residents?|students?|pupils?|children|officers?|officials?|suspects?|patients?|members?|aunties|grann(?:y|ies)|volunteers?|farmers?|teachers?|nurses?|builders?|employees|staff|visitors?|passengers?|winners?|candidates?|migrants?|jobs?|posts?)$/,
    ["person", "个"],
  ],
  [
    /^(?:compan(?:y|ies)|firms?|businesses|enterprises?|factor(?:y|ies)|shops?|pharmac(?:y|ies)|clinics?|stores?|rooms?)$/,
    ["家", "个", "间"],
  ],
  [
    /^(?:cases?|accidents?|complaints?|disputes?|incidents?|tip-offs?|reports?|petitions?)$/,
    ["起", "件", "宗", "条"],
  ],
  [/^(?:cars?|trucks?|vehicles?|buses|coaches)$/, ["vehicle", "台"]],
  [/^(?:teams?|squads?)$/, ["支", "组", "个"]],
  [/^(?:performances?|shows?|drills?|events?|matches|games)$/, ["场", "次", "场次"]],
  [/^(?:records?|leads?|rules?|lines?|messages?)$/, ["条"]],
  [/^(?:books?|leaflets?|copies|brochures?|handbooks?)$/, ["册", "本", "份"]],
  [/^(?:stations?|bridges?|schools?|stations?)$/, ["座", "所", "个"]],
  [/^(?:spaces?|places|seats?|villages?|towns?|projects?|stalls?|pools?|beds?)$/, ["个", "张"]],
  [/^(?:times|rounds?)$/, ["次", "times", "轮"]],
  [/^(?:species|kinds?|types?|sorts?|categories)$/, ["种", "类"]],
];

/** Source of a pattern: things of which "how long" asks for their length. */
export const LENGTHY =
  "how long (?:is|are|was|were) (?:the |this |that )?(?:[\\w-]+ ){0,2}(?:bridge|road|tunnel|river|line|route|wall|street|track|pipe|canal|path|trail|fence|dam|wharf)s?\\b|how long\\b.*\\bin (?:k?m\\b|kilomet|met|feet|miles)";

const DIMENSIONS: readonly (readonly [question: RegExp, units: readonly string[]])[] = [
  [/\bhow old\b|average age|多大年纪|多大岁数|平均多大|几岁|多少岁|今年多大/i, ["year-old"]],
  [
    /\bhow (?:heavy|much (?:waste|rubbish|garbage|rice|tea))\b|\bweight\b|多重/i,
    ["kg", "g", "t", "jin", "mg"],
  ],
  [/\bhow (?:tall|high|deep|far|wide)\b|多高|多深|多远|多宽/i, ["m", "km", "cm", "mm", "li"]],
  [
    /\bhow (?:big|large)\b(?!.{0,12}\b(?:loan|grant|fine|reward|subsidy|sum|budget|prize|award|salary)\b)|\b(?:what|how much|total|floor) (?:floor )?area\b|面积|多大/i,
    ["m2", "mu", "km2", "ha"],
  ],
  [new RegExp(LENGTHY, "i"), ["m", "km", "cm", "li"]],
  [/\bhow long\b|多久|多长时间/i, ["year", "month", "week", "day", "hour", "minute", "second"]],
  [/多长/, ["m", "km", "cm", "li", "year", "month", "day", "hour", "minute"]],
];

const CHINESE_QUANTIFIER = /(?<!哪)(?:多少|好多|几多|几)(\p{Script=Han}{1,4})/gu;
const ENGLISH_QUANTIFIER = /\b(?:how many|number of|what number of)\s+((?:[a-z'’-]+\s*){1,6})/i;
/** Words at which an English noun phrase behind "how many" ends. */
const PHRASE_END =
  /^(?:is|are|was|were|be|been|do|does|did|has|have|had|will|would|can|could|may|must|should|of|in|on|at|by|for|from|to|with|and|or|the|a|an|per|there|now)$/i;

export interface AskedUnits {
  readonly units: readonly string[];
  readonly noun: string;
}

/** Reads from a question part in which units its answer may come and what is counted. */
export function askedUnits(part: string): AskedUnits {
  const english = ENGLISH_QUANTIFIER.exec(part)?.[1];
  if (english !== undefined) return unitsOfPhrase(english);
  for (const match of part.matchAll(CHINESE_QUANTIFIER)) {
    const behind = match[1] as string;
    for (let length = behind.length; length > 0; length--) {
      const unit = CHINESE_UNITS.get(behind.slice(0, length));
      // 几号 and 几点 ask for a time, and 多少车 for vehicles in any unit.
      if (!unit || /^[号点车日]$/.test(behind.slice(0, length))) continue;
      const noun = part.slice(match.index + match[0].length - behind.length + length);
      return { units: [unit.unit], noun: /^\p{Script=Han}{0,6}/u.exec(noun)?.[0] ?? "" };
    }
    return { units: dimensionOf(part), noun: behind };
  }
  return { units: dimensionOf(part), noun: "" };
}

function unitsOfPhrase(phrase: string): AskedUnits {
  const words: string[] = [];
  for (const word of phrase.trim().split(/\s+/)) {
    if (PHRASE_END.test(word)) break;
    words.push(word.toLowerCase());
  }
  // The head of the phrase is its last word, unless a verb without a helper follows: all are tried, last first.
  for (const word of [...words].reverse()) {
    const unit = ENGLISH_UNITS.get(word);
    if (unit && unit.kind !== "count") return { units: [unit.unit], noun: words.join(" ") };
    const counted = COUNTED_THINGS.find(([pattern]) => pattern.test(word));
    if (counted) return { units: counted[1], noun: words.join(" ") };
  }
  return { units: [], noun: words.join(" ") };
}

function dimensionOf(part: string): readonly string[] {
  return DIMENSIONS.find(([question]) => question.test(part))?.[1] ?? [];
}
