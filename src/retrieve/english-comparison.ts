import type { ComparedBy } from "../model/query-plan.ts";
import type { ComparedQuestion } from "./read-comparison.ts";

const COMPARATIVES: Readonly<Record<ComparedBy, string>> = {
  larger:
    "more|most|larger|largest|bigger|biggest|higher|highest|greater|greatest|longer|longest|heavier|heaviest|taller|tallest|wider|widest|costlier|dearer",
  smaller: "less|least|fewer|fewest|smaller|smallest|lower|lowest|shorter|shortest|lighter|cheaper|cheapest",
  older: "older|oldest|elder|eldest",
  younger: "younger|youngest",
  earlier: "earlier|earliest|first|sooner",
  later: "later|latest|last",
};
const COMPARATIVE = Object.values(COMPARATIVES).join("|");
const COMPARING = new RegExp(`\\b(?:${COMPARATIVE})\\b`, "i");
const EACH = /^compare\b|\b(?:each|respectively|both (?:amounts|figures|numbers|values|dates))\b/i;

const NAME = "[A-Z][\\w'’-]*(?:\\s+(?:[A-Z][\\w'’-]*|county|city|town|township|district|village))*";
const AND = "\\s+and\\s+(?:the\\s+)?";
const QUESTION_WORD =
  /^(?:which|who|what|whose|where|when|how|did|does|do|is|was|are|were|has|have|had|in|at|of)\b/i;

/** "Which was larger: … or …?"; what follows the question mark belongs to what is asked. */
const WHICH_OF =
  /^(?<asked>(?:which|who|what|whose|where)\b[^?]*?)\s*[,:—–]\s*(?<first>[^,:?]+?),?\s+or\s+(?<second>[^,:?]+?)\s*(?:[,?.!]\s*(?<more>.*))?$/i;
/** "Between A and B, which …?" */
const OF_WHICH =
  /^(?:between|of|comparing|compare)\s+(?<first>[^,:?]+?)\s+(?:and|with|to|or)\s+(?<second>[^,:?]+?)\s*[,:]\s*(?<asked>.+)$/i;
/** "Compare the fines in A with those in B." */
const COMPARE =
  /^compare\s+(?:the\s+)?(?<first>.+?)\s+(?:with|to|against)\s+(?:(?:that|those)\s+(?:of|in|at|from)\s+)?(?<second>[^?.]+?)\s*[?.]?$/i;
/** "Did A or B collect more?" */
const EITHER = new RegExp(
  `^(?:[Dd]id|[Dd]oes|[Dd]o|[Ii]s|[Ww]as|[Aa]re|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad)\\s+(?:the\\s+)?(?<first>${NAME})\\s+or\\s+(?:the\\s+)?(?<second>${NAME})\\s+(?<asked>.+)$`,
  "u",
);
const EACH_OF = new RegExp(`(?<names>${NAME}(?:,\\s+${NAME})*,?${AND}${NAME})`, "u");
const THAN = new RegExp(
  `^(?<before>.*?\\b(?:${COMPARATIVE})\\b.*?)\\s+than\\s+(?:(?:in|at|by|from|for|of|those|that|did|was|the)\\s+)*(?<second>[^?,.]+?)(?:\\s+(?:did|does|do|was|is|were|had|has))?\\s*[?.]?$`,
  "iu",
);
/** What a side of "than" has for itself. */
const OWN = /\s(?:in|of|from|for|on)\s+(?:the\s+)?[a-z][\w' -]*$/;
/** "more than 500 people", "larger than last year": compared with nothing that has a value of its own. */
const NO_SUBJECT =
  /^(?:\d|last\b|this\b|before\b|ever\b|usual|expected|planned|average|other|any|half|one\b|two\b)/i;
const BEFORE_COMPARATIVE = new RegExp(
  `^(?:is|was|are|were)\\s+(?:the\\s+)?(?<first>.+?)\\s+(?:${COMPARATIVE})$`,
  "iu",
);
/** "the fine in" of "the fine in Danhe", when the other side is a name alone. */
const UP_TO_NAME = new RegExp(
  `^(?<shared>.*\\b(?:in|of|at|for|from|by)\\s+(?:the\\s+)?)(?<name>${NAME})$`,
  "u",
);

/** Reads the English forms of a comparison. */
export function readEnglishComparison(question: string): ComparedQuestion | undefined {
  const comparative = COMPARING.exec(question)?.[0];
  const by = comparative === undefined ? undefined : meaningOf(comparative);
  const which =
    comparative === undefined
      ? undefined
      : (groupsOf(WHICH_OF, question) ?? groupsOf(OF_WHICH, question) ?? groupsOf(EITHER, question));
  if (which) {
    const { first = "", second = "", asked = "", more = "" } = which;
    const whole = `${asked} ${more}`;
    return COMPARING.test(whole) ? between(first, second, whole, by) : undefined;
  }
  const compare = groupsOf(COMPARE, question);
  if (compare) return between(compare["first"] ?? "", compare["second"] ?? "", "", undefined);
  const than = groupsOf(THAN, question);
  if (than && !NO_SUBJECT.test(than["second"] ?? ""))
    return thanSides(than["before"] ?? "", than["second"] ?? "", by);
  if (!EACH.test(question)) return undefined;
  const names = groupsOf(EACH_OF, question)?.["names"];
  const subjects = names?.split(/,?\s+and\s+(?:the\s+)?|,\s+/) ?? [];
  if (subjects.length < 2 || QUESTION_WORD.test(subjects[0] ?? "")) return undefined;
  return {
    ...(by === undefined ? {} : { by }),
    sides: subjects.map((subject) => ({ subject, text: question.replace(names as string, subject) })),
  };
}

function between(first: string, second: string, asked: string, by: ComparedBy | undefined): ComparedQuestion {
  const shared = new RegExp(`^(?:the\\s+)?${NAME}$`, "u").test(second)
    ? groupsOf(UP_TO_NAME, first)
    : undefined;
  const subjects = [shared?.["name"] ?? first, second].map((subject) => subject.replace(/^the\s+/i, ""));
  return {
    ...(by === undefined ? {} : { by }),
    sides: subjects.map((subject) => ({
      subject,
      text: `${howMuch(asked, by)} ${shared?.["shared"] ?? ""}${subject}`.replace(/\s+/g, " ").trim(),
    })),
  };
}

/** The first subject stands before "than": a name anywhere, or all between the verb and the comparative. */
function thanSides(before: string, second: string, by: ComparedBy | undefined): ComparedQuestion | undefined {
  const [, ...rest] = before.split(/(?<=\s)/);
  const [first, ...others] = namesIn(rest.join(""));
  const [name] = namesIn(second);
  if (first === undefined || others.length > 0 || name === undefined) {
    const whole = groupsOf(BEFORE_COMPARATIVE, before)?.["first"];
    return whole === undefined ? undefined : between(whole, second, before.replace(whole, " "), by);
  }
  const asked = before.replace(first, " ");
  const [own, otherOwn] = [
    OWN.exec(asked)?.[0],
    OWN.exec(second.slice(second.indexOf(name) + name.length))?.[0],
  ];
  if (own === undefined || otherOwn === undefined) return between(first, name, asked, by);
  // "more in fines than Bailu in fees": each has its own.
  return between(`${own.trim()} ${first}`, `${otherOwn.trim()} ${name}`, asked.replace(own, " "), by);
}

function namesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(NAME, "gu"))]
    .map(([name]) => name)
    .filter((name) => !/^[A-Z]{2,}$/.test(name));
}

/** The words of asking without the comparative: "Which county sent more workers" asks how many workers. */
function howMuch(asked: string, by: ComparedBy | undefined): string {
  const rest = asked
    .replace(/^(?:which|who|what)(?:\s+of\s+(?:the\s+)?two)?\b/i, "")
    .replace(/\bhow (?:much|many)\b/i, "");
  const plain = rest.replace(COMPARING, "");
  if (by === "earlier" || by === "later") return `when ${plain}`;
  if (by === "older" || by === "younger") return `how old ${plain}`;
  const counted =
    /\b(?:more|most|fewer|fewest)\s+((?:[a-z]+\s+)?(?!was|is|has|does)[a-z]+s|people|children)\b/i.exec(
      rest,
    )?.[1];
  if (counted !== undefined && !MONEY.test(counted))
    return `how many ${counted} ${plain.replace(counted, "")}`;
  const [, measured = "much"] = MEASURES.find(([words]) => words.test(rest)) ?? [];
  return `how ${measured} ${plain}`;
}

const MONEY =
  /\b(?:fine|wage|fund|cost|tax|taxe|sale|fee|earning|saving|subsidie|loan|arrear|debt|pay|money|budget)s?\b/i;
const MEASURES: readonly (readonly [comparative: RegExp, asked: string])[] = [
  [/\b(?:longer|longest|shorter|shortest)\b/i, "long"],
  [/\b(?:taller|tallest)\b/i, "tall"],
  [/\b(?:heavier|heaviest|lighter)\b/i, "heavy"],
  [/\b(?:wider|widest)\b/i, "wide"],
];

function meaningOf(comparative: string): ComparedBy {
  const found = (Object.keys(COMPARATIVES) as ComparedBy[]).find((by) =>
    COMPARATIVES[by].split("|").includes(comparative.toLowerCase()),
  );
  return found as ComparedBy;
}

function groupsOf(pattern: RegExp, text: string): Readonly<Record<string, string | undefined>> | undefined {
  return pattern.exec(text)?.groups;
}
