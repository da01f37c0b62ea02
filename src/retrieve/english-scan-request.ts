/** The forms in which an English question asks about the archive itself rather than about what is told in it. */
import type { ScanKind } from "../model/archive-scan.ts";

/** What a form of question says, before its places and times are looked up. */
export interface ScanWording {
  readonly kind: ScanKind;
  readonly subject: string;
  readonly isAbout: boolean;
  /** What must name a newspaper, a time or the archive: otherwise the question is another one. */
  readonly scopes: readonly string[];
}

const ITEMS = "(?:news(?:paper)? )?(?:articles?|story|stories|reports?|items?|pieces|texts)|news";
const MENTION =
  "mention(?:s|ed|ing)?|refer(?:s|red|ring)? to|nam(?:e|es|ed|ing)|contain(?:s|ed|ing)?(?: the (?:word|name|term))?";
const ABOUT =
  "about|on|cover(?:s|ed|ing)?|concern(?:s|ed|ing)?|deal(?:s|t|ing)? with|report(?:s|ed|ing)? on|talk(?:s|ed|ing)? about|writ(?:e|es|ten) about|discuss(?:es|ed|ing)?";
const RELATION = `(?:(?:that|which) )?(?:(?:are|is|were|was|have|has) )?(?:(?<mention>${MENTION})|(?<about>${ABOUT})) (?<subject>.+)`;
const THERE = "(?: (?:are|were) there| do (?:you|we) have| does the archive (?:have|hold|contain))?";
const WITHIN = "(?: (?:in|from|of) (?<scope>[^,]{2,40}?))?";
const BEFORE = "(?:in (?<before>[^,]{2,40}), ?)?";
const PRESS = "the (?:archives?|papers?|newspapers?|press|news)|print";
const FIRST = "first|earliest|oldest";
const LATEST = "last|latest|newest|most recently|most recent";
const WHICH = `(?:(?<first>${FIRST})|(?<latest>${LATEST}))`;

const form = (kind: ScanKind | undefined, pattern: string) => ({
  kind,
  pattern: new RegExp(`^${pattern}$`, "i"),
});

/** Those without a kind say it with first or latest. The more specific come first. */
const FORMS: readonly { readonly kind: ScanKind | undefined; readonly pattern: RegExp }[] = [
  form(
    "count",
    `${BEFORE}(?:how many|(?:(?:what is|what's|tell me|give me|count) )?(?:the )?(?:total )?number of|count(?: all)?(?: the)?) (?:${ITEMS})${THERE}${WITHIN}${THERE} ${RELATION}`,
  ),
  form(
    "count",
    `how (?:often|many times) (?:is|was|are|were|has|have) (?<subject>.+?) (?:been )?(?<mention>mentioned|named)(?: in (?<scope>.+))?`,
  ),
  form(
    undefined,
    `${BEFORE}when (?:is|was|were|are) (?<subject>.+) ${WHICH} (?:mentioned|named)(?: (?:in|by) (?<scope>.+))?`,
  ),
  form(
    undefined,
    `when (?:is|was|were|are) (?<subject>.+) ${WHICH} (?:reported(?: on)?|covered|written about) (?:in|by) (?<scope>.+)`,
  ),
  form(
    undefined,
    `when did (?<scope>.+?) ${WHICH} (?:mention|report on|write about|name|cover) (?<subject>.+)`,
  ),
  form(undefined, `when did (?<subject>.+) ${WHICH} (?:appear|come up) in (?<scope>.+)`),
  form(
    undefined,
    `(?:(?:what|which|when)(?: is| was|'s)? |(?:show|find|give)(?: me)? )?(?:the )?${WHICH} (?:${ITEMS})${WITHIN} ${RELATION}`,
  ),
  form(
    undefined,
    `(?:(?:what|which|when)(?: is| was|'s)? )?the ${WHICH} (?<mention>mention) of (?<subject>.+)`,
  ),
  form(
    "list",
    `${BEFORE}(?:(?:please )?(?:list|show|give|find|get)(?: me| us)?|which|what|are there(?: any)?|is there(?: any| an?)?|any|do you have(?: any)?)(?: all)?(?: of)?(?: the)? (?:${ITEMS})${THERE}${WITHIN} ${RELATION}`,
  ),
];

/** A clause or a question is no subject: "the report that …", "stories about the bridge were …". */
const NO_SUBJECT =
  /\b(?:that|is|are|was|were|did|does|do|has|have|had|who|whom|what|when|where|why|how|which|whose|will|would|can|could|should|received|said|by)\b/i;
const PRONOUN = /^(?:it|its|this|these|those|them|him|her|they|he|she|me|you|us|one|there|here)$/i;
const LONGEST_SUBJECT_WORDS = 7;

/** Reads an English question without its closing marks; `undefined` when it asks what is told in the archive. */
export function englishScanRequest(asked: string): ScanWording | undefined {
  for (const { kind, pattern } of FORMS) {
    const groups = pattern.exec(asked)?.groups;
    if (!groups) continue;
    const subject = (groups["subject"] ?? "").replace(/^(?:the|a|an|any) (?=\S)/i, "").trim();
    const words = subject.split(/\s+/);
    if (NO_SUBJECT.test(subject) || PRONOUN.test(subject) || words.length > LONGEST_SUBJECT_WORDS) continue;
    const scopes = [groups["before"], groups["scope"]].filter((scope) => scope !== undefined);
    return {
      kind: kind ?? (groups["first"] === undefined ? "latest" : "first"),
      subject,
      isAbout: groups["about"] !== undefined,
      scopes,
    };
  }
  return undefined;
}

/** "in the archive", "so far": the whole of it. */
export const WHOLE_ARCHIVE = new RegExp(`^(?:${PRESS}|(?:this|your|our|the whole) archive|all|total)$`, "i");
